package io.fleetmend.documents.csaf;

import io.fleetmend.documents.purl.PackageUrl;
import io.fleetmend.documents.purl.PurlException;
import java.util.ArrayList;
import java.util.List;

/** 6.1.13: package URLs are valid. */
final class InvalidPurl implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place helper : document.helpers()) {
            List<Place> urls = new ArrayList<>(helper.all("purl"));
            urls.addAll(helper.all("purls[]"));
            for (Place url : urls) {
                try {
                    PackageUrl.parse(url.text());
                    if (url.text().startsWith("pkg:/")) {
                        failures.add(
                                url, "'%s' is not canonical: a type is expected after 'pkg:'".formatted(url.text()));
                    }
                } catch (PurlException e) {
                    failures.add(url, String.valueOf(e.getMessage()));
                }
            }
        }
    }
}
