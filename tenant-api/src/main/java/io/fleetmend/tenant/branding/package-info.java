/** What a provider's customers see of it on paper: its name and its colour. */
@NullMarked
package io.fleetmend.tenant.branding;

import org.jspecify.annotations.NullMarked;
