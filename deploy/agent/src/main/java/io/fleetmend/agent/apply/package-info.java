/** The half with root: trusts nobody, verifies the manifest again, keeps a journal, lets the inventory decide. */
@NullMarked
package io.fleetmend.agent.apply;

import org.jspecify.annotations.NullMarked;
