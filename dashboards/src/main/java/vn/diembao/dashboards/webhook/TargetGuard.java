package vn.diembao.dashboards.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import vn.diembao.model.network.BlockedNetworks;

/**
 * From a name to the addresses that are dialled, with no second look-up (row 3). One blocked answer refuses the whole name
 * (row 4), unless the profile says that the target stands on the own network.
 */
final class TargetGuard implements DnsResolver {
    private final DnsResolver names;
    private final boolean onOwnNetwork;
    private final BlockedNetworks blocked = new BlockedNetworks();

    TargetGuard(DnsResolver names, boolean onOwnNetwork) {
        this.names = names;
        this.onOwnNetwork = onOwnNetwork;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (!onOwnNetwork && blocked.contain(address)) {
                throw new UnknownHostException(host + " is at " + address.getHostAddress()
                        + ", not on the open network (on_own_network: true allows it)");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
