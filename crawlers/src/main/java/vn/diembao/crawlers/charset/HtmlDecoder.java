package vn.diembao.crawlers.charset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes a page: what its header says, then its {@code meta}, are labels for {@link TextDecoder} to doubt. */
public final class HtmlDecoder {
    /** HTML asks for the first 1,024 bytes; outlets put scripts before. */
    private static final int HEAD = 4_096;

    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{1,40})");

    private final TextDecoder decoder = new TextDecoder();

    /** @param contentType the header, null when there was none */
    public DecodedText decode(byte[] body, String contentType) {
        DecodedText decoded = decoder.decode(body, labels(body, contentType));
        String text = decoded.text();
        return text.startsWith("\uFEFF")
                ? new DecodedText(text.substring(1), decoded.charset(), decoded.replaced(), decoded.problem())
                : decoded;
    }

    /** Charset labels of header and meta element, null where there is none. */
    public static List<String> labels(byte[] body, String contentType) {
        Matcher meta = META_CHARSET.matcher(TextDecoder.head(body, HEAD).replace("\0", ""));
        List<String> labels = new ArrayList<>();
        labels.add(TextDecoder.charsetOf(contentType));
        labels.add(meta.find() ? meta.group(1) : null);
        return labels;
    }
}
