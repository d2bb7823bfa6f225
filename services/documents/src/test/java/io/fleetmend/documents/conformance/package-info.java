@NullMarked
package io.fleetmend.documents.conformance;

import org.jspecify.annotations.NullMarked;
