package io.fleetmend.documents.csaf;

import java.util.regex.Pattern;

/** 6.2.17: a CVE stands where CVEs stand. */
final class CveInIds implements CsafTest {

    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place id : document.all("vulnerabilities[].ids[].text")) {
            if (CVE.matcher(id.text()).matches()) {
                failures.add(id, "'%s' belongs into 'cve'".formatted(id.text()));
            }
        }
    }
}
