/** A customer's month: what was measured, patched and excepted, as facts and as a document. */
@NullMarked
package io.fleetmend.tenant.report;

import org.jspecify.annotations.NullMarked;
