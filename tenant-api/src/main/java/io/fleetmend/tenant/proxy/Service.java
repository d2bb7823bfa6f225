package io.fleetmend.tenant.proxy;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Whom the pages may ask. */
enum Service {
    TENANT_API("tenant-api", ServiceAddresses::tenantApi),
    INGEST("ingest", ServiceAddresses::ingest),
    EXPOSURE("exposure", ServiceAddresses::exposure),
    SCHEDULER("scheduler", ServiceAddresses::scheduler);

    private final String label;
    private final Function<ServiceAddresses, URI> address;

    Service(String label, Function<ServiceAddresses, URI> address) {
        this.label = label;
        this.address = address;
    }

    static Optional<Service> called(String label) {
        return Arrays.stream(values())
                .filter(service -> service.label.equals(label))
                .findFirst();
    }

    String label() {
        return label;
    }

    URI addressIn(ServiceAddresses addresses) {
        return address.apply(addresses);
    }
}
