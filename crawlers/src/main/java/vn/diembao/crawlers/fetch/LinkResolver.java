package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;

/**
 * Makes links absolute as a browser would, mending what outlets write (spaces, quotes, bars) and {@link URI} refuses.
 * It judges nothing: whether an address may be fetched is the fetcher's question.
 */
public final class LinkResolver {
    private static final String ILLEGAL = " \"<>\\^`{|}";

    private LinkResolver() {}

    /** The link against its base; the mended link itself when either cannot be read. */
    public static String resolve(String base, String link) {
        String mended = mend(link);
        try {
            URI uri = new URI(mended);
            if (uri.isAbsolute() || base == null || base.isBlank()) {
                return mended;
            }
            URI from = new URI(mend(base));
            if (mended.isEmpty() || from.isOpaque()) {
                return mended;
            }
            return mended.startsWith("?")
                    ? withQuery(from, mended)
                    : rooted(from).resolve(uri).toString();
        } catch (URISyntaxException e) {
            return mended;
        }
    }

    /**
     * Percent-encodes what no URI may hold; control characters are dropped, as browsers do with line breaks, and halves of
     * characters.
     */
    static String mend(String link) {
        String stripped = link.strip();
        StringBuilder out = new StringBuilder(stripped.length());
        int next;
        for (int i = 0; i < stripped.length(); i = next) {
            int c = stripped.codePointAt(i);
            next = i + Character.charCount(c);
            if (ILLEGAL.indexOf(c) >= 0 || (c == '%' && !escapeAt(stripped, i))) {
                appendEscaped(out, (char) c);
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static boolean escapeAt(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static void appendEscaped(StringBuilder out, char c) {
        for (byte b : String.valueOf(c).getBytes(UTF_8)) {
            out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
    }

    /** java.net.URI drops the last path segment for a bare query, RFC 3986 keeps it. */
    private static String withQuery(URI from, String query) {
        String path = from.getRawPath() == null || from.getRawPath().isEmpty() ? "/" : from.getRawPath();
        return from.getScheme() + "://" + from.getRawAuthority() + path + query;
    }

    /** An empty base path would glue host and link together. */
    private static URI rooted(URI from) throws URISyntaxException {
        boolean bare = from.getRawAuthority() != null
                && (from.getRawPath() == null || from.getRawPath().isEmpty());
        return bare ? new URI(from.getScheme() + "://" + from.getRawAuthority() + '/') : from;
    }
}
