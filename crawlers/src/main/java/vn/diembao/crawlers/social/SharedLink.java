package vn.diembao.crawlers.social;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address that a post shares. One on a platform itself is none: it may be a person's, and names them. */
final class SharedLink {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{4,2000}");
    private static final Pattern TAIL = Pattern.compile("[.,;:!?)\\]}…]+$");
    private static final Set<String> PLATFORMS = Set.of(
            "facebook.com",
            "fb.com",
            "fb.me",
            "fb.watch",
            "instagram.com",
            "threads.net",
            "tiktok.com",
            "youtube.com",
            "youtu.be",
            "zalo.me",
            "x.com",
            "twitter.com",
            "linkedin.com");

    private SharedLink() {}

    /** The first of the two that leads out of the platforms; null for none. */
    static String of(String attached, String text) {
        String own = outside(attached);
        Matcher link = LINK.matcher(text);
        while (own == null && link.find()) {
            own = outside(TAIL.matcher(link.group()).replaceFirst(""));
        }
        return own;
    }

    private static String outside(String url) {
        try {
            URI uri = new URI(url == null ? "" : url.strip());
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && !isPlatform(uri.getHost())
                    ? uri.toString()
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isPlatform(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return PLATFORMS.stream().anyMatch(platform -> name.equals(platform) || name.endsWith('.' + platform));
    }
}
