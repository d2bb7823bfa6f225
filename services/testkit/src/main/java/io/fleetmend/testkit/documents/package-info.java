/** Documents of vendors that a test makes by itself: packed, signed, broken on purpose. */
@NullMarked
package io.fleetmend.testkit.documents;

import org.jspecify.annotations.NullMarked;
