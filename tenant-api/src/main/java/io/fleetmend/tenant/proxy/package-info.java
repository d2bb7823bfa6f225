/** The services as the console's pages reach them: through the origin of the page, with the session's token. */
@NullMarked
package io.fleetmend.tenant.proxy;

import org.jspecify.annotations.NullMarked;
