package vn.diembao.crawlers.fetch;

import java.util.Map;

/** How we call ourselves to the sites we read: honestly, and with someone to write to (RFC 9309 §2.2.1, RFC 9110 §10.1.5). */
public final class CrawlerName {
    /** Environment variable with an address or page of whoever runs this system. */
    public static final String CONTACT = "DIEMBAO_CONTACT";

    private CrawlerName() {}

    /** The User-Agent; its first word is the product token that robots.txt files name. */
    public static String userAgent(Map<String, String> environment) {
        String contact = environment.getOrDefault(CONTACT, "").strip();
        return "diembao/0.1 (press monitoring of the Vietnamese trade unions"
                + (contact.isEmpty() ? "" : "; " + contact.replaceAll("[^\\x20-\\x7E]|[()]", "")) + ")";
    }
}
