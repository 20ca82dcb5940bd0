package vn.diembao.crawlers.outlet;

import java.util.Locale;

/** Where organisations have public pages. */
public enum Platform {
    YOUTUBE("https://www.googleapis.com"),
    FACEBOOK("https://graph.facebook.com"),
    ZALO("https://openapi.zalo.me"),
    /** Has no way in for who reads public pages: files that a page's owner exports are taken in. */
    TIKTOK("import://tiktok");

    private final String api;

    Platform(String api) {
        this.api = api;
    }

    /** Where it is asked: scheme and host. */
    public String api() {
        return api;
    }

    /** As source files write it, and as it leads the id of a post. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
