package vn.diembao.crawlers.charset;

import static java.util.Objects.requireNonNull;

/**
 * Text made of bytes, and how far it can be trusted.
 *
 * @param charset the one used
 * @param replaced how many U+FFFD the text holds: each is a letter lost here or at the outlet
 * @param problem one line when the declared charset was wrong or letters were lost, else null
 */
public record DecodedText(String text, String charset, int replaced, String problem) {
    public DecodedText {
        requireNonNull(text, "text is null");
        requireNonNull(charset, "charset is null");
    }
}
