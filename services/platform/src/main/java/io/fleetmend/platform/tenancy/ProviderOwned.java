package io.fleetmend.platform.tenancy;

import io.fleetmend.contracts.ProviderId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/** A row that belongs to a provider as a whole. */
@MappedSuperclass
@FilterDef(
        name = TenantFilters.PROVIDER,
        autoEnabled = true,
        applyToLoadByKey = true,
        defaultCondition = TenantFilters.PROVIDER_CONDITION,
        parameters = {
            @ParamDef(name = "unfiltered", type = Boolean.class, resolver = TenantFilters.Unfiltered.class),
            @ParamDef(name = "provider", type = UUID.class, resolver = TenantFilters.Provider.class)
        })
@Filter(name = TenantFilters.PROVIDER)
public abstract class ProviderOwned {
    @Column(name = "provider_id", nullable = false, updatable = false)
    public UUID providerId;

    public void owner(ProviderId provider) {
        providerId = provider.value();
    }

    public ProviderId provider() {
        return new ProviderId(providerId);
    }
}
