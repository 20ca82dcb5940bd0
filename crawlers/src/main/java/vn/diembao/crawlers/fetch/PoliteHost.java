package vn.diembao.crawlers.fetch;

/** The unit of politeness: what one host is asked for stands in one queue, however its name is written. */
public final class PoliteHost {
    private PoliteHost() {}

    /**
     * The host that would be dialled, in lower case, whatever the scheme and port; empty when the address is none that is ever
     * asked. Nothing is resolved.
     */
    public static String of(String url, FetchConfig config) {
        try {
            return TargetUrl.parse(url, config).host();
        } catch (BlockedAddressException e) {
            return "";
        }
    }
}
