package io.fleetmend.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Access tokens as Keycloak would give them, signed by a key of this JVM that {@link FleetmendStack} makes the service trust. So a test
 * can let several callers take part, and the service checks signature, audience, issuer and expiry as it does in the field:
 *
 * <pre>{@code
 * given().auth().oauth2(TestToken.of("tess", "technician").provider(p).customers(a).sign())
 * }</pre>
 */
public final class TestToken {
    static final String ISSUER = "https://keycloak.test/realms/fleetmend";
    private static final String PRIVATE_KEY = "fleetmend.testkit.token-private-key";
    private static final String PUBLIC_KEY = "fleetmend.testkit.token-public-key";
    private static final ObjectMapper JSON = new ObjectMapper();
    // expiry is checked against the machine's clock, whatever clock the service under test runs on
    private static final InstantSource MACHINE = InstantSource.system();

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private TestToken(String name, List<String> roles) {
        claims.put("iss", ISSUER);
        claims.put("aud", "fleetmend");
        claims.put(
                "sub",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        claims.put("preferred_username", name);
        claims.put("groups", roles);
    }

    public static TestToken of(String name, String... roles) {
        return new TestToken(name, List.of(roles));
    }

    public TestToken provider(Object provider) {
        return claim("provider", provider.toString());
    }

    public TestToken allCustomers() {
        return claim("customers", List.of("*"));
    }

    public TestToken customers(Object... customers) {
        return claim(
                "customers", List.of(customers).stream().map(Object::toString).toList());
    }

    /** Any other claim, or another value of one that is there. */
    public TestToken claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public String sign() {
        return sign(Duration.ofMinutes(10));
    }

    /** A good token, but its time is over. */
    public String signExpired() {
        return sign(Duration.ofMinutes(-10));
    }

    private String sign(Duration validFor) {
        Instant now = MACHINE.instant();
        claims.put("iat", now.minusSeconds(3600).getEpochSecond());
        claims.put("exp", now.plus(validFor).getEpochSecond());
        try {
            String head = encode(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT")));
            String body = encode(JSON.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key(PRIVATE_KEY)))));
            signature.update((head + "." + body).getBytes(StandardCharsets.US_ASCII));
            return head + "." + body + "." + encode(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    static String publicKey() {
        return key(PUBLIC_KEY);
    }

    /** In system properties, for Quarkus loads this class with several class loaders. */
    private static String key(String name) {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(name) == null) {
                generate();
            }
            return Objects.requireNonNull(System.getProperty(name), "just generated");
        }
    }

    private static void generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(
                    PRIVATE_KEY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC_KEY,
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
