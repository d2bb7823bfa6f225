/** OVAL definitions of rpm distributions, as XML and as Red Hat's are converted to JSON. */
@NullMarked
package io.fleetmend.documents.oval;

import org.jspecify.annotations.NullMarked;
