package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafTests.Numbered;
import io.fleetmend.documents.csaf.Finding.Group;
import io.fleetmend.documents.csaf.OverlappingRanges.Other;
import io.fleetmend.documents.csaf.OverlappingRanges.Statuses;
import java.util.List;

/** Section 6.2: what fails them is worth a warning. */
final class CsafRecommendedTests {
    private CsafRecommendedTests() {}

    static void addOf20(List<Numbered> tests) {
        addCommon(tests);
        add(tests, "6.2.10", new MissingTlpLabel());
    }

    static void addOf21(List<Numbered> tests) {
        addCommon(tests);
        addOfDocuments(tests);
        addOfProducts(tests);
    }

    private static void addCommon(List<Numbered> tests) {
        add(tests, "6.2.1", new UnusedProductDefinition());
        add(tests, "6.2.2", new MissingRemediation());
        add(tests, "6.2.3", new MissingScore());
        add(tests, "6.2.4", new BuildMetadataInRevisionHistory());
        add(tests, "6.2.5", new OlderInitialReleaseDate());
        add(tests, "6.2.6", new OlderCurrentReleaseDate());
        add(tests, "6.2.7", new InvolvementWithoutDate());
        add(tests, "6.2.8", new OnlyWeakHash("md5"));
        add(tests, "6.2.9", new OnlyWeakHash("sha1"));
        add(tests, "6.2.11", new MissingCanonicalUrl());
        add(tests, "6.2.12", new MissingLanguage());
        add(tests, "6.2.13", new UnsortedKeys());
        add(tests, "6.2.14", new PrivateLanguage());
        add(tests, "6.2.15", new DefaultLanguage());
        add(tests, "6.2.16", new MissingIdentificationHelper());
        add(tests, "6.2.17", new CveInIds());
        add(tests, "6.2.18", new RangeWithoutVers());
        add(tests, "6.2.19", new CvssForFixedProducts());
        add(tests, "6.2.20", new AdditionalProperties());
    }

    private static void addOfDocuments(List<Numbered> tests) {
        add(tests, "6.2.21", new SameTimestamps());
        add(tests, "6.2.22", new TrackingIdInTitle());
        add(tests, "6.2.23", new DeprecatedCwe());
        add(tests, "6.2.24", new OldCweCatalogue());
        add(tests, "6.2.25", new CweMapping("XP"));
        add(tests, "6.2.26", new CweMapping("R"));
        add(tests, "6.2.27", new RemediationForStatus(StatusAndRemediation.DISCOURAGED));
        add(tests, "6.2.28", new ReservedUuid(SharingGroup.MAX_UUID));
        add(tests, "6.2.29", new ReservedUuid(SharingGroup.NIL_UUID));
        add(tests, "6.2.30", new SharingGroupOfClear());
        add(tests, "6.2.33", new DisclosureAfterRevision());
        add(tests, "6.2.34", new UnknownSsvcNamespace());
        add(tests, "6.2.35", new UnregisteredSsvcNamespace(true));
        add(tests, "6.2.36", new ExtendedSsvcNamespace(true));
        add(tests, "6.2.37", new SsvcNamespaceWithoutResource());
        add(tests, "6.2.38", new DeprecatedProfile());
        add(tests, "6.2.39.1", new MissingFixedProduct());
        add(tests, "6.2.39.2", new TranslatedNote("csaf_withdrawn", "Reasoning for Withdrawal"));
        add(tests, "6.2.39.3", new TranslatedNote("csaf_superseded", "Reasoning for Supersession"));
        add(tests, "6.2.39.4", new TranslatedSupersedingReference());
        add(tests, "6.2.39.5", new ExtensionInEndedDocument());
    }

    private static void addOfProducts(List<Numbered> tests) {
        add(tests, "6.2.31", new HardwareWithoutPath());
        add(tests, "6.2.32", new SharedIdentificationHelper());
        add(tests, "6.2.40", new DescriptionWithoutProduct());
        add(tests, "6.2.41", new OldEpss());
        add(tests, "6.2.42", new InconsistentIdentificationHelper());
        add(tests, "6.2.43", new MissingLicense());
        add(tests, "6.2.44", new DeprecatedLicense());
        add(tests, "6.2.45", new UnknownLicense());
        add(tests, "6.2.46", new TranslatedLicenseText());
        add(tests, "6.2.47", new RatingByIssuer());
        add(tests, "6.2.48", new OpenSourceAsVendor());
        add(tests, "6.2.49", new OpenEndedRange());
        add(tests, "6.2.50.1", new OverlappingRanges(Other.VERS, Statuses.CONTRADICTING));
        add(tests, "6.2.50.2", new OverlappingRanges(Other.VLS, Statuses.CONTRADICTING));
        add(tests, "6.2.50.3", new OverlappingRanges(Other.VERSION, Statuses.CONTRADICTING));
        add(tests, "6.2.51", new UnknownVersType());
        add(tests, "6.2.52", new UnknownHashAlgorithm());
        add(tests, "6.2.53", new IdOfRegisteredSystem());
        add(tests, "6.2.54.1", new AnyExtension());
        add(tests, "6.2.54.2", new AnyExtension());
        add(tests, "6.2.54.3", new CriticalExtension());
        add(tests, "6.2.54.4", new ExperimentalExtension(true));
    }

    private static void add(List<Numbered> tests, String number, CsafTest test) {
        tests.add(new Numbered(number, Group.RECOMMENDED, test));
    }
}
