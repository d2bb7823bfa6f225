/** Technicians, approvers and portal users; they live in Keycloak. */
@NullMarked
package io.fleetmend.tenant.user;

import org.jspecify.annotations.NullMarked;
