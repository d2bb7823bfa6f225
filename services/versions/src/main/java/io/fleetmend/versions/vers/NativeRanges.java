package io.fleetmend.versions.vers;

import java.util.Map;

/** Which notation which ecosystem has; all others write comparators and versions. */
final class NativeRanges {
    private static final Map<String, NativeRange> BY_TYPE = Map.of(
            "npm", new NpmRange(),
            "conan", new ConanRange(),
            "gem", new GemRange(),
            "nginx", new NginxRange(),
            "pypi", new PypiRange(),
            "maven", new IntervalRange(),
            "nuget", new IntervalRange());
    private static final NativeRange OTHERS = new ComparatorRange();

    private NativeRanges() {}

    static Vers read(String type, String range) {
        if (range.strip().equals("*") && !type.equals("conan")) {
            return new Vers(type, java.util.List.of());
        }
        return new Vers(type, BY_TYPE.getOrDefault(type, OTHERS).read(range)).sorted();
    }
}
