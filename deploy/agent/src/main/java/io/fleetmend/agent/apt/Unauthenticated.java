package io.fleetmend.agent.apt;

import io.fleetmend.agent.inventory.AptSources;
import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import java.util.List;

/** A source marked as trusted by hand passes apt's own checks without any signature; it does not pass ours. */
final class Unauthenticated {
    private Unauthenticated() {}

    static void refuse(Root root, List<Download> downloads) throws Setback {
        List<AptSources.Source> unauthenticated = AptSources.read(root).stream()
                .filter(AptSources.Source::unauthenticated)
                .toList();
        for (Download download : downloads) {
            for (AptSources.Source source : unauthenticated) {
                if (samePlace(download.uri(), source.uri())) {
                    throw Setback.failed(
                            Reason.UNTRUSTED_SOURCE,
                            "%s would come from a source whose signature nobody checks (%s)"
                                    .formatted(download.file(), source.file().getFileName()));
                }
            }
        }
    }

    private static boolean samePlace(String uri, String source) {
        return place(uri).startsWith(place(source));
    }

    private static String place(String uri) {
        return uri.replaceFirst("^(?:file|copy):/*", "file:/").replaceFirst("/+$", "");
    }
}
