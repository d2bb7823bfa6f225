package io.fleetmend.tenant.user;

import io.fleetmend.tenant.access.Input;
import java.util.regex.Pattern;

/** Who somebody is, checked. */
final class Person {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,99}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[A-Za-z0-9.-]{1,190}");

    private Person() {}

    static String username(String value) {
        String text = Input.text("username", value, 100);
        // service accounts of Keycloak are called so; nobody may look like one
        if (!USERNAME.matcher(text).matches() || text.startsWith("service-account-")) {
            throw new IllegalArgumentException(
                    "username must have 3 to 100 of a-z 0-9 . _ @ - and begin with a letter or digit, but was '%s'"
                            .formatted(text));
        }
        return text;
    }

    static String email(String value) {
        String text = Input.text("email", value, 254);
        if (!EMAIL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "email must be an address such as a@b.example, but was '%s'".formatted(text));
        }
        return text;
    }
}
