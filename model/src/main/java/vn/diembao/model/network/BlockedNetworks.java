package vn.diembao.model.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;

/**
 * The networks of {@code blocked-networks.txt}: addresses that are not of the open network, where nothing is to be dialled for
 * an address that somebody else wrote. Safe to share between threads.
 */
public final class BlockedNetworks {
    private static final String RESOURCE = "blocked-networks.txt";

    private final List<Network> networks;

    public BlockedNetworks() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(BlockedNetworks.class.getResourceAsStream(RESOURCE), UTF_8))) {
            networks = in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Network::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Whether an address is of one of them. */
    public boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return networks.stream().anyMatch(network -> network.contains(bytes));
    }

    private static final class Network {
        private final byte[] prefix;
        private final int bits;

        private Network(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        private static Network parse(String cidr) {
            int slash = cidr.indexOf('/');
            try {
                // The name is an address literal, so nothing is looked up.
                byte[] prefix = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
                return new Network(prefix, Integer.parseInt(cidr.substring(slash + 1)));
            } catch (IOException e) {
                throw new UncheckedIOException("bad network in " + RESOURCE + ": " + cidr, e);
            }
        }

        private boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
