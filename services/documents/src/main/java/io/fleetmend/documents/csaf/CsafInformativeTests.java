package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafTests.Numbered;
import io.fleetmend.documents.csaf.Finding.Group;
import io.fleetmend.documents.csaf.OverlappingRanges.Other;
import io.fleetmend.documents.csaf.OverlappingRanges.Statuses;
import java.util.List;

/** Section 6.3: what fails them is worth knowing. Spelling and grammar (6.3.8, 6.3.16) need dictionaries and are not looked at. */
final class CsafInformativeTests {
    private CsafInformativeTests() {}

    static void addOf20(List<Numbered> tests) {
        add(tests, "6.3.1", new OnlyCvss2());
        add(tests, "6.3.2", new Cvss30());
        add(tests, "6.3.3", new MissingOfVulnerability(List.of("cve")));
        add(tests, "6.3.4", new MissingOfVulnerability(List.of("cwes", "cwe")));
        add(tests, "6.3.5", new ShortHash());
        add(tests, "6.3.6", new UnresolvableUrl(false));
        add(tests, "6.3.7", new UnresolvableUrl(true));
        add(tests, "6.3.9", new BranchOrder());
        add(tests, "6.3.10", new VersionRangeUsed());
        add(tests, "6.3.11", new VersionIndicator());
    }

    static void addOf21(List<Numbered> tests) {
        addOf20(tests);
        add(tests, "6.3.12", new MissingCvss4());
        add(tests, "6.3.13", new OldSsvcDecisionPoint());
        add(tests, "6.3.14", new UnregisteredSsvcNamespace(false));
        add(tests, "6.3.15", new ExtendedSsvcNamespace(false));
        add(tests, "6.3.17", new UnregisteredLicense());
        add(tests, "6.3.18", new QualitativeRating());
        add(tests, "6.3.19.1", new OverlappingRanges(Other.VERS, Statuses.SAME));
        add(tests, "6.3.19.2", new OverlappingRanges(Other.VLS, Statuses.SAME));
        add(tests, "6.3.19.3", new OverlappingRanges(Other.VERSION, Statuses.SAME));
        add(tests, "6.3.19.4", new OverlappingRanges(Other.RANGE_WITH_BRANCHES, Statuses.ANY));
        add(tests, "6.3.19.5", new OverlappingRanges(Other.VERSION_WITH_BRANCHES, Statuses.ANY));
        add(tests, "6.3.20", new UnregisteredIdSystem());
        add(tests, "6.3.21.1", new EssentialExtension());
        add(tests, "6.3.21.2", new ExperimentalExtension(false));
        add(tests, "6.3.21.3", new ExtensionAt("document"));
        add(tests, "6.3.21.4", new ExtensionAt("branches"));
        add(tests, "6.3.21.5", new ExtensionAt("product_tree.full_product_names[]"));
        add(tests, "6.3.21.6", new ExtensionAt("product_tree.product_paths[].full_product_name"));
        add(tests, "6.3.21.7", new ExtensionAt("vulnerabilities[].metrics[].content"));
        add(tests, "6.3.21.8", new ExtensionAt("vulnerabilities[]"));
        add(tests, "6.3.21.9", new ExtensionAt(""));
        add(tests, "6.3.22", new NestedProductPath());
    }

    private static void add(List<Numbered> tests, String number, CsafTest test) {
        tests.add(new Numbered(number, Group.INFORMATIVE, test));
    }
}
