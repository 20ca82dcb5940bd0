package vn.diembao.dashboards.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after signing in: a page of ours or the start page, never another site (row 70). */
final class LocalTarget {
    private static final String START = "/";
    private static final int LONGEST = 4_000;

    private LocalTarget() {}

    /** The path with its query when it is one of ours, else the start page. */
    static String of(String asked) {
        if (asked == null || asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")) {
            return START;
        }
        try {
            URI uri = new URI(asked);
            boolean ours = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
            return ours && !uri.getRawPath().startsWith("//") ? asked : START;
        } catch (URISyntaxException e) {
            return START;
        }
    }
}
