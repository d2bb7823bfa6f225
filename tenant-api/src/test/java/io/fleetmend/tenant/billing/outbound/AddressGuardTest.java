package io.fleetmend.tenant.billing.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001:0:1::1",
                "3fff::1",
                "4000::1"
            })
    void letsNobodyIn(String address) throws UnknownHostException {
        AddressGuard guard = new AddressGuard(false, host -> List.of(InetAddress.getByName(address)));
        assertThatThrownBy(() -> guard.check("url", "https://hook.test/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url must lead to a public address, but 'hook.test' does not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.215.14",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "2606:4700::1111"
            })
    void letsEverybodyOut(String address) throws UnknownHostException {
        AddressGuard guard = new AddressGuard(false, host -> List.of(InetAddress.getByName(address)));
        assertThat(guard.check("url", "https://hook.test/a?b")).isEqualTo(URI.create("https://hook.test/a?b"));
    }

    @Test
    void wantsAllAddressesOfANameToBeOutside() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(
                false, host -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")));
        assertThatThrownBy(() -> guard.check("url", "https://hook.test/")).hasMessageContaining("public address");
    }

    /** DNS rebinding: what was outside when it was registered is inside when it is sent to. */
    @Test
    void looksAgainWhenItSends() throws UnknownHostException {
        Deque<String> answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
        AddressGuard guard = new AddressGuard(false, host -> List.of(InetAddress.getByName(answers.remove())));
        URI checked = guard.check("url", "https://hook.test/");
        assertThatThrownBy(() -> guard.target(checked)).hasMessageContaining("public address");
    }

    @Test
    void connectsToTheAddressThatItChecked() throws UnknownHostException {
        Deque<String> answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
        AddressGuard guard = new AddressGuard(false, host -> List.of(InetAddress.getByName(answers.remove())));
        assertThat(guard.target(URI.create("https://hook.test/")).address())
                .isEqualTo(InetAddress.getByName("1.1.1.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://hook.test/",
        "ftp://hook.test/",
        "https://me:secret@hook.test/",
        "https:///path",
        "hook.test",
        "https://hook.test/#x",
        "'https://ho ok.test/'",
        "file:///etc/passwd"
    })
    void wantsPlainHttpsAddresses(String url) {
        AddressGuard guard = new AddressGuard(false, host -> List.of(InetAddress.getByName("1.1.1.1")));
        assertThatThrownBy(() -> guard.check("url", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url must be https://host/path");
    }
}
