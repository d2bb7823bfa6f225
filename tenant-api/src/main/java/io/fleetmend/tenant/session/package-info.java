/** The browser's session with the console: the login at Keycloak, and a cookie that only this service can read. */
@NullMarked
package io.fleetmend.tenant.session;

import org.jspecify.annotations.NullMarked;
