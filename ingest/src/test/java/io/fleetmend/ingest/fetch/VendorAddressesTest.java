package io.fleetmend.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.ingest.csaf.CsafSources;
import io.fleetmend.ingest.debian.osv.OsvSource;
import io.fleetmend.ingest.epss.EpssSource;
import io.fleetmend.ingest.kev.KevSource;
import io.fleetmend.ingest.nvd.NvdSources;
import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.vendor.VendorSources;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked for where no mirror is named. A changed address must be seen: whoever owns it tells us what is safe. */
@IngestTest
class VendorAddressesTest {
    /** The indexes of the Debian archive are not among them: their addresses are those of the machine's apt. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "debian-osv", "https://osv-vulnerabilities.storage.googleapis.com/Debian/all.zip",
            "kev", "https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json",
            "epss", "https://epss.empiricalsecurity.com/epss_scores-current.csv.gz",
            "almalinux-osv", "https://osv-vulnerabilities.storage.googleapis.com/AlmaLinux/all.zip",
            "rocky-osv", "https://osv-vulnerabilities.storage.googleapis.com/Rocky%20Linux/all.zip",
            "microsoft-kb-definitions", "https://raw.githubusercontent.com/bitsadmin/wesng/master/definitions.zip",
            "redhat-csaf", "https://access.redhat.com/.well-known/csaf/provider-metadata.json",
            "suse-csaf", "https://www.suse.com/.well-known/csaf/provider-metadata.json",
            "cisco-csaf", "https://www.cisco.com/.well-known/csaf/provider-metadata.json",
            "cisa-csaf", "https://www.cisa.gov/sites/default/files/csaf/provider-metadata.json");

    private static final String NVD = "https://services.nvd.nist.gov/rest/json/cves/2.0";

    @Inject
    OsvSource osv;

    @Inject
    KevSource kev;

    @Inject
    EpssSource epss;

    @Inject
    VendorSources vendors;

    @Inject
    CsafSources csaf;

    @Inject
    NvdSources nvd;

    @Inject
    HttpFetcher http;

    @Test
    void areTheVendorsOwn() {
        Feed.empty();
        Asked asked = new Asked(http);
        QuarkusMock.installMockForType(asked, Fetcher.class);
        QuarkusMock.installMockForType(new Feeds(Optional.empty(), asked), Feeds.class);
        Map<String, String> addresses = new TreeMap<>();
        for (Source source : Stream.of(
                        Stream.of(osv, kev, epss), vendors.all().stream(), csaf.all().stream(), nvd.all().stream())
                .flatMap(part -> part)
                .toList()) {
            addresses.put(source.name(), asked.by(source));
        }

        assertThat(addresses.remove("nvd")).startsWith(NVD + "?");
        assertThat(addresses).containsExactlyInAnyOrderEntriesOf(ADDRESSES);
    }

    /** Notes the first address that is asked for, and has nothing there. */
    private static final class Asked extends Fetcher {
        private @Nullable URI first;

        Asked(HttpFetcher http) {
            super(http);
        }

        String by(Source source) {
            first = null;
            try (Source.Reading reading = source.fetch(Known.NOTHING).orElseThrow()) {
                reading.take(new Progress());
            } catch (IOException e) {
                // as it must be
            }
            return String.valueOf(first);
        }

        @Override
        public Optional<Fetched> fetch(URI address, long most, @Nullable String etag) throws IOException {
            first = first == null ? address : first;
            throw new IOException("nobody is asked in this test");
        }
    }
}
