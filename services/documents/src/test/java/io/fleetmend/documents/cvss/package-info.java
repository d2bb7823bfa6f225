@NullMarked
package io.fleetmend.documents.cvss;

import org.jspecify.annotations.NullMarked;
