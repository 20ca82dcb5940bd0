package vn.diembao.pipeline.removal;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.model.Rejection;

/** The texts that a rejection tells of: that it was made for, and any other that its detail names. */
public final class ToldAddresses {
    /** As it stands in a sentence: brackets, quotes and what ends the sentence are not of it. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[^\\s\"'<>()\\[\\]{}|\\\\^`“”‘’]*[^\\s\"'<>()\\[\\]{}|\\\\^`“”‘’.,;:!?…]");

    private ToldAddresses() {}

    /** @param twins mobile and AMP hosts to main hosts */
    public static Stream<String> in(Rejection rejection, Map<String, String> twins) {
        Stream<String> named = ADDRESS.matcher(rejection.detail()).results().map(MatchResult::group);
        return Stream.concat(Stream.of(rejection.url()), named)
                .filter(url -> !url.isEmpty())
                .map(url -> CanonicalUrl.of(url, twins));
    }
}
