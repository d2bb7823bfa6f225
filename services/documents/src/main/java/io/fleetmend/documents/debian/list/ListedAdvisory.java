package io.fleetmend.documents.debian.list;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.ProductStatus.Status;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.VulnerabilityIds;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One advisory of a list. */
record ListedAdvisory(String id, String title, Instant released, List<String> vulnerabilities, List<Fix> fixes) {
    private static final Pattern HEAD =
            Pattern.compile("\\[(\\d{2}) ([A-Z][a-z]{2}) (\\d{4})] (D[SL]A[- ]\\d+(?:-\\d+)?)\\s*(.*)");
    private static final Pattern FIX = Pattern.compile("\\[([a-z]+)] - (\\S+)(?: (.+))?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    ListedAdvisory {
        vulnerabilities = List.copyOf(vulnerabilities);
        fixes = List.copyOf(fixes);
    }

    /** @param said a version, or a word such as {@code <end-of-life>}; empty where nothing is said */
    record Fix(String release, String source, String said) {
        boolean isVersion() {
            return !said.isEmpty() && said.charAt(0) != '<';
        }

        Status status() {
            if (isVersion()) {
                return Status.FIXED;
            }
            return said.startsWith("<not-affected>") ? Status.KNOWN_NOT_AFFECTED : Status.KNOWN_AFFECTED;
        }

        Product product() {
            return new Product(platform(), source, isVersion() ? said : "");
        }

        String platform() {
            return "Debian " + release;
        }
    }

    static ListedAdvisory parse(String head, List<String> details) throws BadDocumentException {
        Matcher parts = HEAD.matcher(head);
        if (!parts.matches()) {
            throw new BadDocumentException(
                    "must begin such as '[29 Mar 2023] DSA-5380-1 xorg-server', but begins '%s'".formatted(head));
        }
        List<String> vulnerabilities = new ArrayList<>();
        List<Fix> fixes = new ArrayList<>();
        for (String detail : details) {
            Matcher fix = FIX.matcher(detail);
            if (detail.startsWith("{")) {
                vulnerabilities.addAll(VulnerabilityIds.all(detail.replaceAll("[{}]", " ")));
            } else if (fix.matches()) {
                fixes.add(new Fix(fix.group(1), fix.group(2), fix.group(3) == null ? "" : fix.group(3)));
            } else if (!detail.toUpperCase(Locale.ROOT).startsWith("NOTE")) {
                throw new BadDocumentException(
                        "has the line '%s', which is no detail of an advisory".formatted(detail));
            }
        }
        return new ListedAdvisory(
                parts.group(4).replace(' ', '-'),
                parts.group(5),
                released("%s %s %s".formatted(parts.group(1), parts.group(2), parts.group(3))),
                vulnerabilities,
                fixes);
    }

    private static Instant released(String day) throws BadDocumentException {
        try {
            return LocalDate.parse(day, DAY).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BadDocumentException("has the date '%s', which is none".formatted(day), e);
        }
    }

    List<Entry> entries(Place place) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Bulletin(
                id,
                null,
                title.isEmpty() ? id : title,
                new Bulletin.Dates(released, null),
                null,
                false,
                vulnerabilities,
                fixes.stream()
                        .map(fix -> new ProductStatus(fix.status(), null, List.of(fix.product())))
                        .toList(),
                List.of(),
                List.of(),
                place));
        for (Fix fix : fixes) {
            if (fix.isVersion()) {
                entries.add(Update.ofPackage(fix.source, fix.said, fix.platform(), null, id, vulnerabilities, place));
            }
        }
        return entries;
    }
}
