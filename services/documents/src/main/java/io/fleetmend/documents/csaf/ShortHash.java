package io.fleetmend.documents.csaf;

/** 6.3.5: hashes have at least 64 digits. */
final class ShortHash implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place helper : document.helpers()) {
            for (Place hashes : helper.all("hashes[]")) {
                for (Place value : hashes.all("file_hashes[].value")) {
                    if (value.text().length() < 64) {
                        failures.add(
                                value, "it has %d digits".formatted(value.text().length()));
                    }
                }
            }
        }
    }
}
