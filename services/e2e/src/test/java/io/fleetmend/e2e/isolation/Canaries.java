package io.fleetmend.e2e.isolation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Words that stand in every text of somebody's data and nowhere else: where one sings, data came through. */
final class Canaries {
    /** Whose data: provider P with customers A and B, provider Q with customer C. */
    enum Owner {
        /** The provider's name, which the operator gave it. */
        P_NAME,
        Q_NAME,
        P,
        Q,
        A,
        B,
        C,
        /** What an endpoint said of itself: nothing for billing programs. */
        A_ENDPOINT,
        B_ENDPOINT,
        C_ENDPOINT
    }

    private final Map<Owner, String> words = new EnumMap<>(Owner.class);
    /** Ids are canaries too, unless who got one had asked with it. */
    private final Map<String, Owner> ids = new LinkedHashMap<>();

    Canaries() {
        for (Owner owner : Owner.values()) {
            String random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            words.put(
                    owner,
                    "kx%s%s".formatted(owner.name().toLowerCase(Locale.ROOT).replace("_", ""), random));
        }
    }

    /** A text with the owner's canary in it; letters, digits and hyphens only, so that it may be any kind of name. */
    String text(Owner owner, String what) {
        return words.get(owner) + "-" + what;
    }

    void id(Owner owner, String id) {
        ids.put(id, owner);
    }

    /** The owners whose data sings in {@code body}, but for those in {@code mayHear} and for what {@code asked} itself contains. */
    Set<Owner> heard(String body, Set<Owner> mayHear, String asked) {
        Set<Owner> heard = EnumSet.noneOf(Owner.class);
        String lower = body.toLowerCase(Locale.ROOT);
        String question = asked.toLowerCase(Locale.ROOT);
        words.forEach((owner, word) -> {
            if (!mayHear.contains(owner) && lower.contains(word) && !question.contains(word)) {
                heard.add(owner);
            }
        });
        ids.forEach((id, owner) -> {
            if (!mayHear.contains(owner) && lower.contains(id) && !question.contains(id)) {
                heard.add(owner);
            }
        });
        return heard;
    }

    boolean sings(String body, Owner owner) {
        return heard(body, EnumSet.complementOf(EnumSet.of(owner)), "").contains(owner);
    }

    List<String> words() {
        return List.copyOf(words.values());
    }
}
