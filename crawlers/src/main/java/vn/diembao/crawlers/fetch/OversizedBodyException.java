package vn.diembao.crawlers.fetch;

import java.io.IOException;

/** A body larger than allowed, as sent or once decompressed. */
final class OversizedBodyException extends IOException {
    OversizedBodyException(String message) {
        super(message);
    }
}
