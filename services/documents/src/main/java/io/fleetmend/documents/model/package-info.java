/** What vendors say, in one form that keeps their words. */
@NullMarked
package io.fleetmend.documents.model;

import org.jspecify.annotations.NullMarked;
