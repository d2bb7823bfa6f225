/** CISA's catalogue of known exploited vulnerabilities. */
@NullMarked
package io.fleetmend.documents.kev;

import org.jspecify.annotations.NullMarked;
