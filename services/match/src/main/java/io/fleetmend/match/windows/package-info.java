/** Windows: what systeminfo prints against Microsoft's KB definitions. */
@NullMarked
package io.fleetmend.match.windows;

import org.jspecify.annotations.NullMarked;
