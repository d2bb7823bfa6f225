package io.fleetmend.tenant.user;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "fleetmend.users")
interface UserConfig {
    /** Whether the first password only serves to choose another; off for demonstrations, where programs log people in. */
    @WithDefault("true")
    boolean changePasswordAtFirstLogin();
}
