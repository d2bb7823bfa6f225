/** PostgreSQL, Kafka and Keycloak brought along, for the product on one machine and for the tests of all services. */
@NullMarked
package io.fleetmend.standalone.server;

import org.jspecify.annotations.NullMarked;
