/** Every feed of documents that there is a reader for: how its files are called and how documents lie in them. */
@NullMarked
package io.fleetmend.documents.feed;

import org.jspecify.annotations.NullMarked;
