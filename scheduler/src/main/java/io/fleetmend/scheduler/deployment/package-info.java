/** Deployments: what a customer's window is used for; people halt, resume and cancel them. */
@NullMarked
package io.fleetmend.scheduler.deployment;

import org.jspecify.annotations.NullMarked;
