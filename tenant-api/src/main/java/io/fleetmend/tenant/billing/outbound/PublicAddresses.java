package io.fleetmend.tenant.billing.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses lie outside, in the Internet (IANA special-purpose registries, RFC 6890). What is not surely outside is inside. */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> outside(four.getAddress());
            case Inet6Address six -> outsideSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean outside(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean ietf = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmark = first == 198 && (second & 0xfe) == 18;
        boolean documentation =
                first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 224 && !shared && !ietf && !relay && !benchmark && !documentation;
    }

    /** Only global unicast (2000::/3), without what carries an IPv4 address inside, and without documentation. */
    private static boolean outsideSix(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean sixToFour = first == 0x2002;
        boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        boolean documentation = first == 0x3fff && second < 0x1000;
        return global && !sixToFour && !special && !documentation;
    }
}
