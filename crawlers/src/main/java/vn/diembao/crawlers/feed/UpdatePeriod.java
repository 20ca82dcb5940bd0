package vn.diembao.crawlers.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** How long a feed asks to be left alone: {@code ttl} of RSS 2.0, updatePeriod and updateFrequency of RSS 1.0 Syndication. */
final class UpdatePeriod {
    private static final Namespace SYNDICATION = Namespace.getNamespace("http://purl.org/rss/1.0/modules/syndication/");
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));
    private static final int MAX_DIGITS = 6;

    private UpdatePeriod() {}

    /** The longer of the two; zero when the feed names none that can be read. */
    static Duration of(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().stream().filter(e -> e.getName()
                        .equals("channel")))
                .flatMap(channel -> Stream.of(ttl(channel), syndication(channel)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Duration ttl(Element channel) {
        return Duration.ofMinutes(number(channel.getChildText("ttl", channel.getNamespace()), 0));
    }

    private static Duration syndication(Element channel) {
        String period = channel.getChildText("updatePeriod", SYNDICATION);
        Duration length = period == null
                ? Duration.ZERO
                : PERIODS.getOrDefault(period.strip().toLowerCase(Locale.ROOT), Duration.ZERO);
        return length.dividedBy(Math.max(1, number(channel.getChildText("updateFrequency", SYNDICATION), 1)));
    }

    private static long number(String text, long otherwise) {
        String digits = text == null ? "" : text.strip();
        return digits.matches("\\d{1," + MAX_DIGITS + "}") ? Long.parseLong(digits) : otherwise;
    }
}
