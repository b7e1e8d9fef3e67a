package io.demarc.identity.entry;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody comes from, as far as it makes sense to count: an IPv4 address, or the 64 bits of an IPv6 address that
 * its network has at least been given. An IPv4 address in the clothes of an IPv6 one is itself.
 */
public record Network(String text) {

    private static final int PREFIX_BYTES = 8;
    private static final String PREFIX = "/64";

    /** What is no address is one network, too: nobody gets a count of their own by making something up. */
    public static Network of(@Nullable String address) {
        if (address == null) return new Network("");
        try {
            int zone = address.indexOf('%');
            var parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            // The JDK takes "1.2.3" for 1.2.0.3.
            boolean abridged =
                    address.indexOf(':') < 0 && !parsed.getHostAddress().equals(address);
            if (abridged) return new Network("");
            return new Network(
                    parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES) + PREFIX
                            : parsed.getHostAddress());
        } catch (IllegalArgumentException noAddress) {
            return new Network("");
        }
    }

    /**
     * The network, and the wider ones that somebody may have been given as a whole, the narrowest first: a home has an IPv6
     * network of 56 bits, and whoever asks for one of 48 gets it. Of IPv4 nobody is given many addresses easily.
     */
    public List<String> andWider() {
        if (!text.endsWith(PREFIX)) return List.of("network " + text);
        return List.of("network " + text, "network " + prefix(7) + "/56", "network " + prefix(6) + "/48");
    }

    private String prefix(int bytes) {
        return text.substring(0, 2 * bytes);
    }
}
