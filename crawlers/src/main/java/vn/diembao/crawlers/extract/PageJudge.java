package vn.diembao.crawlers.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells articles from the other pages outlets answer with, by what the page declares and how its text is made. */
final class PageJudge {
    /** So little text may be a notice; more is an article whatever else speaks against it. */
    private static final int NOTICE = 600;
    /** A line or two under a video or before a paywall. */
    private static final int SCRAP = 200;
    /** Longer than any word or address in running text. */
    private static final int CIPHER = 120;

    private static final int FEWEST_HEADLINES = 8;
    private static final Pattern CHALLENGE_TITLES = DataLines.anyOf("challenge-titles.txt");
    private static final Pattern MISSING_TITLES = DataLines.anyOf("missing-titles.txt");
    private static final Pattern PAYWALL_LINES = DataLines.anyOf("paywall-lines.txt");
    private static final Pattern LIVE_TITLE = Pattern.compile(
            "\\[?(?:trực tiếp|live(?: updates?| blog| ticker)?|liveticker)\\]?\\s*[:|–—-].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String CHALLENGES =
            "script[src*=/cdn-cgi/challenge-platform/], #challenge-form, #challenge-stage,"
                    + " .g-recaptcha, .h-captcha, .cf-turnstile, [id*=captcha]";
    private static final String VIDEOS =
            "video, iframe[src*=youtube.com/embed], iframe[src*=/video], [data-type=VideoStream], .video-js, .jwplayer";

    private final Document page;
    private final String title;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final int text;

    private PageJudge(Document page, String title, JsonLd jsonLd, MetaTags meta, int text) {
        this.page = page;
        this.title = title;
        this.jsonLd = jsonLd;
        this.meta = meta;
        this.text = text;
    }

    /** @param paragraphs what was read as the article's text, may be empty */
    static PageKind judge(Document page, String title, JsonLd jsonLd, MetaTags meta, List<String> paragraphs) {
        int text = paragraphs.stream().mapToInt(String::length).sum();
        PageJudge judge = new PageJudge(page, title, jsonLd, meta, text);
        if (judge.isEncrypted(paragraphs)) {
            return PageKind.ENCRYPTED;
        }
        return text < NOTICE ? judge.ofLittleText(paragraphs) : judge.ofText();
    }

    private PageKind ofText() {
        if (jsonLd.isArticleOf("LiveBlogPosting") || LIVE_TITLE.matcher(title).matches()) {
            return PageKind.LIVE_BLOG;
        }
        return isLocked() ? PageKind.TEASER : PageKind.ARTICLE;
    }

    private PageKind ofLittleText(List<String> paragraphs) {
        if (isChallenge()) {
            return PageKind.CHALLENGE;
        }
        if (isMissing()) {
            return PageKind.MISSING;
        }
        if (text < SCRAP && isLocked()) {
            return PageKind.PAYWALLED;
        }
        if (text < SCRAP && isVideo()) {
            return PageKind.VIDEO;
        }
        if (isListing()) {
            return PageKind.LISTING;
        }
        return paragraphs.isEmpty() ? PageKind.NO_TEXT : ofText();
    }

    private boolean isChallenge() {
        if (CHALLENGE_TITLES.matcher(page.title().strip()).matches()) {
            return true;
        }
        if (text > 0) {
            return false;
        }
        boolean reloads = page.select("script").stream()
                .map(Element::data)
                .anyMatch(script -> script.contains("document.cookie") && script.contains("location.reload"));
        return reloads || page.selectFirst(CHALLENGES) != null;
    }

    /** An outlet that describes an article has one, however it is called. */
    private boolean isMissing() {
        if (jsonLd.hasArticle()) {
            return false;
        }
        Element headline = page.selectFirst("h1, h2");
        String shown = headline == null ? "" : CleanText.line(headline.text());
        return MISSING_TITLES.matcher(CleanText.line(page.title())).matches()
                || MISSING_TITLES.matcher(shown).matches();
    }

    private boolean isLocked() {
        String tier = meta.get("article:content_tier");
        return jsonLd.isLocked()
                || tier.equalsIgnoreCase("locked")
                || tier.equalsIgnoreCase("metered")
                || (text < NOTICE && showsPaywall());
    }

    private boolean showsPaywall() {
        return page.select("p, div, h2, h3, h4, span, strong").stream()
                .filter(e -> !e.ownText().isEmpty() && e.ownText().length() < 200)
                .anyMatch(
                        e -> PAYWALL_LINES.matcher(CleanText.line(e.ownText())).matches());
    }

    private boolean isVideo() {
        return jsonLd.declares("VideoObject")
                || meta.get("og:type").startsWith("video")
                || page.selectFirst(VIDEOS) != null;
    }

    private boolean isListing() {
        if (jsonLd.hasArticle() || meta.get("og:type").equalsIgnoreCase("article")) {
            return false;
        }
        boolean declared = jsonLd.declares("CollectionPage")
                || jsonLd.declares("ItemList")
                || jsonLd.declares("SearchResultsPage");
        return declared || (text == 0 && headlines() >= FEWEST_HEADLINES);
    }

    private long headlines() {
        return page.select("h2 a[href], h3 a[href], h4 a[href], li a[href], article a[href]").stream()
                .filter(a -> a.text().length() >= 25)
                .limit(FEWEST_HEADLINES)
                .count();
    }

    private boolean isEncrypted(List<String> paragraphs) {
        int ciphered = paragraphs.stream().mapToInt(PageJudge::ciphered).sum();
        return ciphered > 0.5 * text || (text < SCRAP && ciphered(page.body().text()) > 3 * SCRAP);
    }

    private static int ciphered(String text) {
        int ciphered = 0;
        int run = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && isCipher(text.charAt(at))) {
                run++;
            } else {
                ciphered += run >= CIPHER ? run : 0;
                run = 0;
            }
        }
        return ciphered;
    }

    /** A character of Base64, of either alphabet. */
    private static boolean isCipher(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "+/=_-".indexOf(c) >= 0);
    }
}
