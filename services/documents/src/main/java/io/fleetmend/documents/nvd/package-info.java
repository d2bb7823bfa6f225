/** The National Vulnerability Database. */
@NullMarked
package io.fleetmend.documents.nvd;

import org.jspecify.annotations.NullMarked;
