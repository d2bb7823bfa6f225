/** OSV records (ossf.github.io/osv-schema) of whatever ecosystem. */
@NullMarked
package io.fleetmend.documents.osv;

import org.jspecify.annotations.NullMarked;
