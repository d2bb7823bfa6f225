package io.fleetmend.tenant.branding;

import io.fleetmend.tenant.access.Input;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a provider signs what its customers get.
 *
 * @param colour {@code #rrggbb}
 */
public record Branding(String name, String colour) {
    static final String FLEETMEND = "#004d99";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    public Branding {
        name = Input.name("name", name);
        colour = colour(colour);
    }

    private static String colour(@Nullable String said) {
        String colour = Input.required("colour", said).toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("colour must be of the form #rrggbb, but was '%s'".formatted(said));
        }
        return colour;
    }
}
