/** Records of the CVE programme. */
@NullMarked
package io.fleetmend.documents.cve;

import org.jspecify.annotations.NullMarked;
