/** Red Hat: the Security Data API and OVAL as JSON; its CSAF is read like everybody's. */
@NullMarked
package io.fleetmend.documents.redhat;

import org.jspecify.annotations.NullMarked;
