package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.Finding.Group;
import java.util.ArrayList;
import java.util.List;

/** The tests of each version, by their numbers. */
final class CsafTests {
    record Numbered(String number, Group group, CsafTest test) {}

    private static final List<Numbered> V2_0 = v20();
    private static final List<Numbered> V2_1 = v21();

    private CsafTests() {}

    static List<Numbered> of(CsafVersion version) {
        return version == CsafVersion.V2_0 ? V2_0 : V2_1;
    }

    private static List<Numbered> v20() {
        List<Numbered> tests = new ArrayList<>();
        addCommon(tests);
        CsafRecommendedTests.addOf20(tests);
        CsafInformativeTests.addOf20(tests);
        return List.copyOf(tests);
    }

    private static List<Numbered> v21() {
        List<Numbered> tests = new ArrayList<>();
        addCommon(tests);
        addOfProfiles(tests);
        addOfDistribution(tests);
        addOfMetrics(tests);
        addOfProducts(tests);
        CsafRecommendedTests.addOf21(tests);
        CsafInformativeTests.addOf21(tests);
        return List.copyOf(tests);
    }

    /** The mandatory tests of CSAF 2.0, which CSAF 2.1 has under the same numbers. */
    private static void addCommon(List<Numbered> tests) {
        add(tests, "schema", new SchemaTest());
        add(tests, "6.1.1", new MissingProductDefinition());
        add(tests, "6.1.2", new MultipleProductDefinition());
        add(tests, "6.1.3", new CircularProductDefinition());
        add(tests, "6.1.4", new MissingGroupDefinition());
        add(tests, "6.1.5", new MultipleGroupDefinition());
        add(tests, "6.1.6", new ContradictingProductStatus());
        add(tests, "6.1.7", new MultipleScoresPerProduct());
        add(tests, "6.1.8", new InvalidCvss());
        add(tests, "6.1.9", new InvalidCvssComputation());
        add(tests, "6.1.10", new InconsistentCvss());
        add(tests, "6.1.11", new InvalidCwe());
        add(tests, "6.1.12", new InvalidLanguage());
        add(tests, "6.1.13", new InvalidPurl());
        add(tests, "6.1.14", new UnsortedRevisionHistory());
        add(tests, "6.1.15", new TranslatorWithoutSourceLanguage());
        add(tests, "6.1.16", new LatestDocumentVersion());
        add(tests, "6.1.17", new DraftVersion());
        add(tests, "6.1.18", new ReleasedRevisionHistory());
        add(tests, "6.1.19", new PreReleaseInRevisionHistory());
        add(tests, "6.1.20", new ReleasedPreRelease());
        add(tests, "6.1.21", new MissingRevision());
        add(tests, "6.1.22", new MultipleRevisions());
        add(tests, "6.1.23", new MultipleUseOfCve());
        add(tests, "6.1.24", new MultipleInvolvements());
        add(tests, "6.1.25", new MultipleHashesOfOneAlgorithm());
        add(tests, "6.1.26", new ProhibitedCategory());
        add(tests, "6.1.27.1", new DocumentNotes());
        add(tests, "6.1.27.2", new DocumentReferences());
        add(tests, "6.1.27.3", new NoVulnerabilities());
        add(tests, "6.1.27.4", new RequiredProductTree());
        add(tests, "6.1.27.5", new RequiredVulnerabilityNotes());
        add(tests, "6.1.27.6", new RequiredProductStatus());
        add(tests, "6.1.27.7", new VexProductStatus());
        add(tests, "6.1.27.8", new VexVulnerabilityId());
        add(tests, "6.1.27.9", new VexImpactStatement());
        add(tests, "6.1.27.10", new VexActionStatement());
        add(tests, "6.1.27.11", new RequiredVulnerabilities());
        add(tests, "6.1.28", new TranslationIntoSameLanguage());
        add(tests, "6.1.29", new WithoutProductReference("remediations"));
        add(tests, "6.1.30", new MixedVersioning());
        add(tests, "6.1.31", new VersionRangeInProductVersion());
        add(tests, "6.1.32", new WithoutProductReference("flags"));
        add(tests, "6.1.33", new MultipleFlagsPerProduct());
    }

    private static void addOfProfiles(List<Numbered> tests) {
        add(tests, "6.1.27.12", new RequiredAffectedProducts());
        add(tests, "6.1.27.13", new CorrespondingAffectedProducts());
        add(tests, "6.1.27.14", new EndedDocumentNotes());
        add(tests, "6.1.27.15", new EndedProductTree());
        add(tests, "6.1.27.16", new EndedRevisionHistory());
        add(tests, "6.1.27.17", new ReasoningNote("csaf_withdrawn", "Reasoning for Withdrawal", "description"));
        add(tests, "6.1.27.18", new ReasoningNote("csaf_superseded", "Reasoning for Supersession", "description"));
        add(tests, "6.1.27.19", new SupersedingReference());
    }

    private static void addOfDistribution(List<Numbered> tests) {
        add(tests, "6.1.37", new InvalidDateTime());
        add(tests, "6.1.38", new NonPublicSharingGroupWithMaxUuid());
        add(tests, "6.1.39", new PublicSharingGroupWithoutMaxUuid());
        add(tests, "6.1.40", new ReservedSharingGroupName());
        add(tests, "6.1.41", new MissingSharingGroupName());
        add(tests, "6.1.54", new InvalidLicenseExpression());
        add(tests, "6.1.55", new LicenseText());
        add(tests, "6.1.60.1", new ExtensionContent());
    }

    private static void addOfMetrics(List<Numbered> tests) {
        add(tests, "6.1.35", new ContradictingRemediations());
        add(tests, "6.1.36", new RemediationForStatus(StatusAndRemediation.PROHIBITED));
        add(tests, "6.1.45", new NewerThanRevisions(true, "vulnerabilities[].disclosure_date"));
        add(tests, "6.1.46", new InvalidSsvc());
        add(tests, "6.1.47", new InconsistentSsvcTargets());
        add(tests, "6.1.48", new SsvcDecisionPoint());
        add(tests, "6.1.49", new NewerThanRevisions(false, "vulnerabilities[].metrics[].content.ssvc_v2.timestamp"));
        add(tests, "6.1.51", new NewerThanRevisions(false, "vulnerabilities[].metrics[].content.epss.timestamp"));
        add(
                tests,
                "6.1.52",
                new NewerThanRevisions(
                        false,
                        "vulnerabilities[].first_known_exploitation_dates[].date",
                        "vulnerabilities[].first_known_exploitation_dates[].exploitation_date"));
        add(tests, "6.1.53", new ExploitationAfterInformation());
        add(tests, "6.1.56", new CvssAndQualitativeRating());
    }

    private static void addOfProducts(List<Numbered> tests) {
        add(tests, "6.1.34", new BranchDepth());
        add(tests, "6.1.42", new PurlQualifiers());
        add(tests, "6.1.43", new MultipleStars("model_numbers"));
        add(tests, "6.1.44", new MultipleStars("serial_numbers"));
        add(tests, "6.1.50", new ProductVersionRange());
        add(tests, "6.1.57", new StackedBranchCategories());
        add(tests, "6.1.58", new VersionAndRangeOnOnePath());
        add(tests, "6.1.59", new SingleVersionAsRange());
        add(tests, "6.1.61", new MultipleStars("skus"));
    }

    private static void add(List<Numbered> tests, String number, CsafTest test) {
        tests.add(new Numbered(number, Group.MANDATORY, test));
    }
}
