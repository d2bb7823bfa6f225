/** Package URLs (ECMA-427, package-url/purl-spec): names of packages that are the same in every ecosystem and tool. */
@NullMarked
package io.fleetmend.documents.purl;

import org.jspecify.annotations.NullMarked;
