package vn.diembao.crawlers.feed;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The address of a WordPress site's posts (developer.wordpress.org/rest-api/reference/posts). */
final class WordPressRoute {
    private static final Pattern POSTS = Pattern.compile(".*(?:/wp-json|[?&]rest_route=)/wp/v2/posts/?(?:[?&].*)?");
    private static final Map<String, String> PARAMETERS =
            new TreeMap<>(Map.of("per_page", "50", "_fields", "id,date_gmt,modified_gmt,link,title,excerpt,content"));

    private WordPressRoute() {}

    /** The address to ask for: with the query parameters that a source file has left out. */
    static String request(String url) {
        StringBuilder address = new StringBuilder(url);
        PARAMETERS.forEach((name, value) -> {
            if (!url.contains('?' + name + '=') && !url.contains('&' + name + '=')) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return address.toString();
    }

    static boolean isPosts(String url) {
        return POSTS.matcher(url).matches();
    }
}
