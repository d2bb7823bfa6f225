/** Which bulletins may be installed with a customer, decided by its policy or by a person. */
@NullMarked
package io.fleetmend.scheduler.approval;

import org.jspecify.annotations.NullMarked;
