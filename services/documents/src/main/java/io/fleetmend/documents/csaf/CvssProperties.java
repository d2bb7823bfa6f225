package io.fleetmend.documents.csaf;

import io.fleetmend.documents.cvss.CvssVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that the JSON forms of CVSS give to metrics and their values. */
final class CvssProperties {
    private static final Map<String, String> V2 = Map.ofEntries(
            Map.entry("accessVector", "AV"),
            Map.entry("accessComplexity", "AC"),
            Map.entry("authentication", "Au"),
            Map.entry("confidentialityImpact", "C"),
            Map.entry("integrityImpact", "I"),
            Map.entry("availabilityImpact", "A"),
            Map.entry("exploitability", "E"),
            Map.entry("remediationLevel", "RL"),
            Map.entry("reportConfidence", "RC"),
            Map.entry("collateralDamagePotential", "CDP"),
            Map.entry("targetDistribution", "TD"),
            Map.entry("confidentialityRequirement", "CR"),
            Map.entry("integrityRequirement", "IR"),
            Map.entry("availabilityRequirement", "AR"));
    private static final Map<String, String> V3 = Map.ofEntries(
            Map.entry("attackVector", "AV"),
            Map.entry("attackComplexity", "AC"),
            Map.entry("privilegesRequired", "PR"),
            Map.entry("userInteraction", "UI"),
            Map.entry("scope", "S"),
            Map.entry("confidentialityImpact", "C"),
            Map.entry("integrityImpact", "I"),
            Map.entry("availabilityImpact", "A"),
            Map.entry("exploitCodeMaturity", "E"),
            Map.entry("remediationLevel", "RL"),
            Map.entry("reportConfidence", "RC"),
            Map.entry("confidentialityRequirement", "CR"),
            Map.entry("integrityRequirement", "IR"),
            Map.entry("availabilityRequirement", "AR"),
            Map.entry("modifiedAttackVector", "MAV"),
            Map.entry("modifiedAttackComplexity", "MAC"),
            Map.entry("modifiedPrivilegesRequired", "MPR"),
            Map.entry("modifiedUserInteraction", "MUI"),
            Map.entry("modifiedScope", "MS"),
            Map.entry("modifiedConfidentialityImpact", "MC"),
            Map.entry("modifiedIntegrityImpact", "MI"),
            Map.entry("modifiedAvailabilityImpact", "MA"));
    private static final Map<String, String> V4 = Map.ofEntries(
            Map.entry("attackVector", "AV"),
            Map.entry("attackComplexity", "AC"),
            Map.entry("attackRequirements", "AT"),
            Map.entry("privilegesRequired", "PR"),
            Map.entry("userInteraction", "UI"),
            Map.entry("vulnConfidentialityImpact", "VC"),
            Map.entry("vulnIntegrityImpact", "VI"),
            Map.entry("vulnAvailabilityImpact", "VA"),
            Map.entry("subConfidentialityImpact", "SC"),
            Map.entry("subIntegrityImpact", "SI"),
            Map.entry("subAvailabilityImpact", "SA"),
            Map.entry("exploitMaturity", "E"),
            Map.entry("confidentialityRequirement", "CR"),
            Map.entry("integrityRequirement", "IR"),
            Map.entry("availabilityRequirement", "AR"),
            Map.entry("modifiedAttackVector", "MAV"),
            Map.entry("modifiedAttackComplexity", "MAC"),
            Map.entry("modifiedAttackRequirements", "MAT"),
            Map.entry("modifiedPrivilegesRequired", "MPR"),
            Map.entry("modifiedUserInteraction", "MUI"),
            Map.entry("modifiedVulnConfidentialityImpact", "MVC"),
            Map.entry("modifiedVulnIntegrityImpact", "MVI"),
            Map.entry("modifiedVulnAvailabilityImpact", "MVA"),
            Map.entry("modifiedSubConfidentialityImpact", "MSC"),
            Map.entry("modifiedSubIntegrityImpact", "MSI"),
            Map.entry("modifiedSubAvailabilityImpact", "MSA"),
            Map.entry("Safety", "S"),
            Map.entry("Automatable", "AU"),
            Map.entry("Recovery", "R"),
            Map.entry("valueDensity", "V"),
            Map.entry("vulnerabilityResponseEffort", "RE"),
            Map.entry("providerUrgency", "U"));
    /** Values of v2 that are written with more than their first letter. */
    private static final Map<String, String> LONG_VALUES_V2 = Map.of(
            "PROOF_OF_CONCEPT", "POC",
            "OFFICIAL_FIX", "OF",
            "TEMPORARY_FIX", "TF",
            "UNCONFIRMED", "UC",
            "UNCORROBORATED", "UR",
            "LOW_MEDIUM", "LM",
            "MEDIUM_HIGH", "MH",
            "NOT_DEFINED", "ND");

    private static final Map<String, String> URGENCY =
            Map.of("CLEAR", "Clear", "GREEN", "Green", "AMBER", "Amber", "RED", "Red");

    private CvssProperties() {}

    /** Null when the property is no metric. */
    static @Nullable String metric(CvssVersion version, String property) {
        return switch (version) {
            case V2_0 -> V2.get(property);
            case V3_0, V3_1 -> V3.get(property);
            case V4_0 -> V4.get(property);
        };
    }

    static String value(CvssVersion version, String value) {
        if (version == CvssVersion.V2_0 && LONG_VALUES_V2.containsKey(value)) {
            return LONG_VALUES_V2.get(value);
        }
        if (value.equals("NOT_DEFINED")) {
            return "X";
        }
        if (version == CvssVersion.V4_0 && URGENCY.containsKey(value)) {
            return URGENCY.get(value);
        }
        return value.isEmpty() ? "" : value.substring(0, 1);
    }
}
