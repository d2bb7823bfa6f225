/** Where the package manager runs: this machine, or another root in namespaces of its own. */
@NullMarked
package io.fleetmend.agent.root;

import org.jspecify.annotations.NullMarked;
