package vn.diembao.crawlers.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import vn.diembao.model.network.BlockedNetworks;

/**
 * The only way from a name to an address: what it returns is what the client dials, with no second look-up (row 3). One
 * blocked answer refuses the whole name (row 4). {@code .localhost} names are loopback without asking (RFC 6761), and
 * loopback is dialled only where the configuration lists host and port. The configured proxy is dialled wherever it is
 * (row 9).
 */
final class GuardedResolver implements DnsResolver {
    private final DnsResolver names;
    private final FetchConfig config;
    private final BlockedNetworks blocked = new BlockedNetworks();

    GuardedResolver(DnsResolver names, FetchConfig config) {
        this.names = names;
        this.config = config;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (config.isProxy(bare, port)) {
            return Stream.of(lookUp(bare))
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }
        return judge(bare, port);
    }

    /** The addresses of a host that may be dialled, all of them. */
    List<InetSocketAddress> judge(String bare, int port) throws UnknownHostException {
        List<InetSocketAddress> targets = new ArrayList<>();
        for (InetAddress address : lookUp(bare)) {
            boolean allowed = address.isLoopbackAddress() && config.allowsLoopback(bare, port);
            if (!allowed && blocked.contain(address)) {
                throw new BlockedAddressException(bare + " is at the blocked address " + address.getHostAddress());
            }
            targets.add(new InetSocketAddress(address, port));
        }
        if (targets.isEmpty()) {
            throw new UnknownHostException(bare);
        }
        return targets;
    }

    /** Without a port nothing can be judged, so nothing is answered. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new BlockedAddressException("look-up without a port: " + host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        if (isLiteral(host)) {
            return InetAddress.getAllByName(host);
        }
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
        }
        return names.resolve(host);
    }

    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
