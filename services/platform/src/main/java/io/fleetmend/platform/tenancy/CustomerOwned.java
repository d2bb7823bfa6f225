package io.fleetmend.platform.tenancy;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/** A row that belongs to a customer. Hibernate leaves out what the caller's scope does not see; row-level security does so again. */
@MappedSuperclass
@FilterDef(
        name = TenantFilters.CUSTOMER,
        autoEnabled = true,
        applyToLoadByKey = true,
        defaultCondition = TenantFilters.CUSTOMER_CONDITION,
        parameters = {
            @ParamDef(name = "unfiltered", type = Boolean.class, resolver = TenantFilters.Unfiltered.class),
            @ParamDef(name = "provider", type = UUID.class, resolver = TenantFilters.Provider.class),
            @ParamDef(name = "allCustomers", type = Boolean.class, resolver = TenantFilters.AllCustomers.class),
            @ParamDef(name = "customers", type = UUID.class, resolver = TenantFilters.Customers.class)
        })
@Filter(name = TenantFilters.CUSTOMER)
public abstract class CustomerOwned {
    @Column(name = "provider_id", nullable = false, updatable = false)
    public UUID providerId;

    @Column(name = "customer_id", nullable = false, updatable = false)
    public UUID customerId;

    public void owner(ProviderId provider, CustomerId customer) {
        providerId = provider.value();
        customerId = customer.value();
    }

    public ProviderId provider() {
        return new ProviderId(providerId);
    }

    public CustomerId customer() {
        return new CustomerId(customerId);
    }
}
