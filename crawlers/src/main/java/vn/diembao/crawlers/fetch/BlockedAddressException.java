package vn.diembao.crawlers.fetch;

import java.net.UnknownHostException;

/** An address that must not be dialled; a kind of {@link UnknownHostException} so that the resolver may throw it. */
final class BlockedAddressException extends UnknownHostException {
    BlockedAddressException(String message) {
        super(message);
    }
}
