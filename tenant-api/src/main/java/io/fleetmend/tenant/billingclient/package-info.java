/** Programs of a provider that read usage; they live in Keycloak. */
@NullMarked
package io.fleetmend.tenant.billingclient;

import org.jspecify.annotations.NullMarked;
