package io.fleetmend.tenant.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the services are, {@code http://host:port}; by default where they listen on one machine. */
@ConfigMapping(prefix = "fleetmend.console.services")
interface ServiceAddresses {
    @WithDefault("http://127.0.0.1:8080")
    URI tenantApi();

    @WithDefault("http://127.0.0.1:8081")
    URI ingest();

    @WithDefault("http://127.0.0.1:8082")
    URI exposure();

    @WithDefault("http://127.0.0.1:8083")
    URI scheduler();
}
