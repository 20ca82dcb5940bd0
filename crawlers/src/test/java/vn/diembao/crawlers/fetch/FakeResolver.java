package vn.diembao.crawlers.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;

/** Answers names from a script: the answers of a name in turn, the last one for ever. */
final class FakeResolver implements DnsResolver {
    private final Map<String, Deque<String>> answers = new HashMap<>();
    final AtomicInteger lookUps = new AtomicInteger();

    /** Each answer is a list of addresses with commas. */
    FakeResolver answer(String host, String... inTurn) {
        answers.put(host, new ArrayDeque<>(java.util.List.of(inTurn)));
        return this;
    }

    @Override
    public synchronized InetAddress[] resolve(String host) throws UnknownHostException {
        lookUps.incrementAndGet();
        Deque<String> inTurn = answers.get(host);
        if (inTurn == null) {
            throw new UnknownHostException(host);
        }
        String[] literals = (inTurn.size() > 1 ? inTurn.poll() : inTurn.peek()).split(",");
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
