package vn.diembao.app.bench;

import static java.util.Objects.requireNonNull;

/**
 * A page that is measured on.
 *
 * @param url address it stands at
 * @param body its article's text by hand, null when nobody wrote it down
 */
record BenchPage(String url, String html, String body) {
    BenchPage {
        requireNonNull(url, "url is null");
        requireNonNull(html, "html is null");
    }
}
