package io.fleetmend.tenant.branding;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.restassured.response.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnStack
class BrandingTest {
    private static final String PATH = "/api/v1/branding";
    private Tenant provider;

    @BeforeEach
    void provider() {
        provider = Tenant.create();
    }

    @Test
    void isTheNameThatTheOperatorGaveUntilTheProviderChooses() {
        Response branding = provider.admin().get(PATH);
        assertThat(branding.<String>path("name")).startsWith("Provider ");
        assertThat(branding.header("ETag")).isNull();
    }

    @Test
    void isWhatTheProviderChoseForItselfAlone() {
        Tenant other = Tenant.create();
        assertThat(put("#0a7", null).statusCode()).isEqualTo(400);
        assertThat(put("#00AA77", null).<String>path("colour")).isEqualTo("#00aa77");
        assertThat(provider.admin().get(PATH).<String>path("name")).isEqualTo("Northwind IT");
        assertThat(other.admin().get(PATH).<String>path("name")).startsWith("Provider ");
    }

    @Test
    void isNotOverwrittenUnseen() {
        put("#00aa77", null);
        assertThat(put("#00aa78", null).statusCode()).isEqualTo(428);
        assertThat(put("#00aa78", "\"7\"").statusCode()).isEqualTo(412);
        assertThat(put("#00aa78", "\"1\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "url(http://127.0.0.1/)", "#12345g", "#123456;"})
    void refusesWhatIsNoColour(String colour) {
        assertThat(put(colour, null).statusCode()).isEqualTo(400);
    }

    @Test
    void isChangedByTheAdminOnly() {
        assertThat(provider.as(Roles.TECHNICIAN)
                        .body(Map.of("name", "Mine", "colour", "#00aa77"))
                        .put(PATH)
                        .statusCode())
                .isEqualTo(403);
    }

    private Response put(String colour, @Nullable String ifMatch) {
        var request = provider.admin().body(Map.of("name", "Northwind IT", "colour", colour));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PATH);
    }
}
