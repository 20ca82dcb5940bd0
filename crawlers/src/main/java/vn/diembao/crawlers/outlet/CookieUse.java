package vn.diembao.crawlers.outlet;

import java.io.Serializable;

/**
 * What is done with a source's cookies; they never outlive one fetch.
 *
 * @param echo true to send back the cookie that a challenge page sets by script, as any browser does
 * @param session address that is asked first, so that its cookies go with the request; null for none
 */
public record CookieUse(boolean echo, String session) implements Serializable {
    /** A challenge is reported and not passed; nothing is asked first. */
    public static final CookieUse NONE = new CookieUse(false, null);
}
