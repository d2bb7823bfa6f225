package io.fleetmend.chart;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameter;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.PropertyNamesMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every setting that a service can be told when it starts: its own, the platform's, Quarkus's and Kafka's. */
final class KnownSettings {
    /** What the reading of settings itself knows. */
    private static final Set<String> OF_SMALLRYE = Set.of("config_ordinal", "quarkus.config.locations");

    /** Read once, for it takes a while; so are those of each service. */
    private static final List<ConfigClass> OF_QUARKUS = ofQuarkus();

    private static final Map<String, KnownSettings> FOUND = new ConcurrentHashMap<>();

    private final PropertyNamesMatcher mapped;
    private final Set<String> injected;

    private KnownSettings(PropertyNamesMatcher mapped, Set<String> injected) {
        this.mapped = mapped;
        this.injected = injected;
    }

    static KnownSettings of(ServiceFacts service) {
        return FOUND.computeIfAbsent(service.name(), name -> find(service));
    }

    private static KnownSettings find(ServiceFacts service) {
        Set<JavaClass> classes = Stream.of(service.javaPackage(), "io.fleetmend.platform")
                .flatMap(OurClasses::below)
                .collect(Collectors.toSet());
        List<ConfigClass> mappings = new ArrayList<>(OF_QUARKUS);
        classes.stream()
                .filter(each -> each.isAnnotatedWith(ConfigMapping.class))
                .map(each -> ConfigClass.configClass(each.reflect()))
                .forEach(mappings::add);
        Set<String> injected = classes.stream()
                .flatMap(each -> each.getConstructors().stream())
                .flatMap(constructor -> constructor.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(ConfigProperty.class))
                .map(KnownSettings::nameOf)
                .collect(Collectors.toSet());
        return new KnownSettings(ConfigMappings.propertyNamesMatcher(mappings), injected);
    }

    boolean knows(String setting) {
        return OF_SMALLRYE.contains(setting)
                || injected.contains(setting)
                || ofKafka(setting)
                || mapped.matches(setting);
    }

    private static String nameOf(JavaParameter parameter) {
        return parameter.getAnnotationOfType(ConfigProperty.class).name();
    }

    private static boolean ofKafka(String setting) {
        String name = setting.replaceFirst("^kafka[.]", "");
        return setting.startsWith("kafka.")
                && ConsumerConfig.configNames().contains(name)
                && ProducerConfig.configNames().contains(name);
    }

    /** Those that may be told at the start; what is fixed when a service is built is none of an operator's business. */
    private static List<ConfigClass> ofQuarkus() {
        try {
            return Collections.list(
                            KnownSettings.class.getClassLoader().getResources("META-INF/quarkus-config-roots.list"))
                    .stream()
                    .flatMap(KnownSettings::lines)
                    .distinct()
                    .map(KnownSettings::load)
                    .filter(each -> each.isAnnotationPresent(ConfigMapping.class))
                    .filter(each -> each.getAnnotation(ConfigRoot.class).phase() == ConfigPhase.RUN_TIME)
                    .map(ConfigClass::configClass)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(URL list) {
        try (InputStream in = list.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, KnownSettings.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a root of Quarkus's settings is not there: " + name, e);
        }
    }
}
