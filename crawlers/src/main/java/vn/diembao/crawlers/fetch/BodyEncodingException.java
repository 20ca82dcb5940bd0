package vn.diembao.crawlers.fetch;

import java.io.IOException;

/** A body packed in a way that was not asked for. */
final class BodyEncodingException extends IOException {
    BodyEncodingException(String message) {
        super(message);
    }
}
