package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** Gets pages of a server on this machine as a browser would, to their last byte. */
final class PageOpener {
    private PageOpener() {}

    /** @throws UncheckedIOException when there is no page */
    static String open(String address) {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("no page at " + address, e);
        }
    }
}
