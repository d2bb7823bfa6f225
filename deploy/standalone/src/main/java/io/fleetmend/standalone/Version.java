package io.fleetmend.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Of the product as it was built. */
public final class Version {
    private static final String RESOURCE = "/META-INF/maven/io.fleetmend/standalone/pom.properties";

    private Version() {}

    public static String ofProduct() {
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return "not packaged";
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
