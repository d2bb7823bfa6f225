package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which release {@code rpm -qa} says that it is. */
class RpmListTest {
    @ParameterizedTest
    @CsvSource({
        "redhat-release-0:9.4-0.5.el9.x86_64,              rhel:9",
        "system-release-0:2023.3.20240131-0.amzn2023.noarch, amzn:2023",
        "sles-release-0:15.6-150600.35.3.x86_64,           sles:15.6",
        "oraclelinux-release-8:9.4-1.0.6.el9.x86_64,       ol:9",
        "centos-stream-release-0:9.0-26.el9.noarch,        centos:9"
    })
    void isTheOneWhosePackageIsThere(String line, String release) {
        assertThat(read(line).release()).isEqualTo(release);
    }

    @Test
    void isNotRedHatsWhereOraclesPackageLiesBesideRedHats() {
        assertThatThrownBy(() -> read("""
                oraclelinux-release-8:9.4-1.0.6.el9.x86_64
                redhat-release-3:9.4-1.0.1.el9.x86_64
                """))
                .isInstanceOf(BadMatchException.class)
                .hasMessageContaining("but there are [ol:9, rhel:9]");
    }

    @Test
    void isNothingThatHasBulletinsWhereItIsOracles() {
        Inventory oracle = read("oraclelinux-release-8:9.4-1.0.6.el9.x86_64");

        assertThatThrownBy(() -> oracle.judgedAs(null))
                .isInstanceOf(BadMatchException.class)
                .hasMessageContaining("but was 'ol:9'");
    }

    private static Inventory read(String lines) {
        return RpmList.read(lines.getBytes(StandardCharsets.UTF_8));
    }
}
