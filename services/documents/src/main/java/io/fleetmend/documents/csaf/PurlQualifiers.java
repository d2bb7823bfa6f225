package io.fleetmend.documents.csaf;

import io.fleetmend.documents.purl.PackageUrl;
import io.fleetmend.documents.purl.PurlException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** 6.1.42: several package URLs of a product differ in their qualifiers only. */
final class PurlQualifiers implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place helper : document.helpers()) {
            Set<PackageUrl> plain = new HashSet<>();
            for (Place url : helper.all("purls[]")) {
                try {
                    PackageUrl whole = PackageUrl.parse(url.text());
                    plain.add(new PackageUrl(
                            whole.type(),
                            whole.namespace(),
                            whole.name(),
                            whole.version(),
                            new TreeMap<>(),
                            whole.subpath()));
                } catch (PurlException e) {
                    // another test says so
                    continue;
                }
                if (plain.size() > 1) {
                    failures.add(url, "'%s' differs in more than qualifiers".formatted(url.text()));
                }
            }
        }
    }
}
