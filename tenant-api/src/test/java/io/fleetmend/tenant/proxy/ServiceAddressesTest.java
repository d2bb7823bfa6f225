package io.fleetmend.tenant.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ServiceAddressesTest {
    @Test
    void theServicesAreWhereTheyListenOnOneMachine() {
        ServiceAddresses addresses = config().getConfigMapping(ServiceAddresses.class);

        assertThat(Service.values())
                .extracting(service -> service.label() + " " + service.addressIn(addresses))
                .containsExactly(
                        "tenant-api http://127.0.0.1:8080",
                        "ingest http://127.0.0.1:8081",
                        "exposure http://127.0.0.1:8082",
                        "scheduler http://127.0.0.1:8083");
    }

    @Test
    void eachCanBeElsewhere() {
        ServiceAddresses addresses = config("fleetmend.console.services.tenant-api", "http://tenants:1")
                .getConfigMapping(ServiceAddresses.class);

        assertThat(Service.TENANT_API.addressIn(addresses)).isEqualTo(URI.create("http://tenants:1"));
    }

    private static SmallRyeConfig config(String... setting) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(ServiceAddresses.class);
        if (setting.length > 0) {
            builder.withDefaultValue(setting[0], setting[1]);
        }
        return builder.build();
    }
}
