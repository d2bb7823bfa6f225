@NullMarked
package io.fleetmend.documents.purl;

import org.jspecify.annotations.NullMarked;
