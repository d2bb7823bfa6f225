@NullMarked
package io.fleetmend.documents.csaf;

import org.jspecify.annotations.NullMarked;
