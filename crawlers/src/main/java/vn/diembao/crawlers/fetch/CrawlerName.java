package vn.diembao.crawlers.fetch;

import java.util.Map;
import java.util.regex.Pattern;

/** How we call ourselves to the sites we read: honestly, and with someone to write to (RFC 9309 §2.2.1, RFC 9110 §10.1.5). */
public final class CrawlerName {
    /** Environment variable with an address or page of whoever runs this system. */
    public static final String CONTACT = "DIEMBAO_CONTACT";

    private static final Pattern IN_A_COMMENT = Pattern.compile("[\\x20-\\x7E&&[^()\\\\]]*");

    private CrawlerName() {}

    /** False when the owner of a site that we trouble has nobody to write to. */
    public static boolean namesAContact(Map<String, String> environment) {
        return !contact(environment).isEmpty();
    }

    /**
     * The User-Agent; its first word is the product token that robots.txt files name.
     *
     * @throws IllegalArgumentException when the contact has characters that cannot stand in a comment of the header
     */
    public static String userAgent(Map<String, String> environment) {
        String contact = contact(environment);
        if (!IN_A_COMMENT.matcher(contact).matches()) {
            throw new IllegalArgumentException(CONTACT
                    + " must be an address or a page in plain ASCII without brackets or backslash, such as"
                    + " mailto:lienhe@bao.example");
        }
        return "diembao/0.1 (press monitoring of the Vietnamese trade unions"
                + (contact.isEmpty() ? "" : "; " + contact) + ")";
    }

    private static String contact(Map<String, String> environment) {
        return environment.getOrDefault(CONTACT, "").strip();
    }
}
