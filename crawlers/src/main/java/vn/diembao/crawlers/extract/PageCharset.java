package vn.diembao.crawlers.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Which charset the bytes of a stored page are in. */
final class PageCharset {
    private PageCharset() {}

    /**
     * UTF-8 where the bytes can be nothing else, whatever the page declares: stored copies are often re-encoded and keep
     * their old declaration. Null leaves it to the byte order mark and the declaration.
     */
    static String of(byte[] page) {
        boolean beyondAscii = false;
        for (byte b : page) {
            beyondAscii |= b < 0;
        }
        if (!beyondAscii) {
            return null;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
            return "UTF-8";
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
