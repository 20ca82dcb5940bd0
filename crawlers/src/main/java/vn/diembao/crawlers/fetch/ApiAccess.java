package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

/**
 * How an API is asked: with a token in a header, so that it stands in no address and in no log (row 42).
 *
 * @param header its name, e.g. {@code Authorization}
 * @param secret its value, null to send none; never printed
 */
public record ApiAccess(String header, String secret) {
    public ApiAccess {
        requireNonNull(header, "header is null");
    }

    @Override
    public String toString() {
        return header + (secret == null ? " without a token" : " with a token");
    }
}
