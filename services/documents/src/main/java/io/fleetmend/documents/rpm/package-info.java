/** Repositories of rpm packages: repomd.xml and what it lists. */
@NullMarked
package io.fleetmend.documents.rpm;

import org.jspecify.annotations.NullMarked;
