package vn.diembao.app.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.diembao.app.site.DemoPages;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.TextOrigin;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.ArticleSeries;
import vn.diembao.pipeline.PressJobConfig;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.index.RetryPolicy;
import vn.diembao.pipeline.revisit.RevisitPlan;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/**
 * News that nobody wrote: sentences of the demo's stories in any order, three words in ten put out for any other of their
 * words, so that texts read like news to the labels and are strangers to each other. One in a hundred is an article of
 * before, read again; one in five another outlet's reprint. Equal seeds give equal addresses and texts.
 */
final class GeneratedArticles implements ArticleSeries {
    private static final long serialVersionUID = 1;

    private static final int OUTLETS = 20;
    private static final int DUPLICATES = 1;
    private static final int REPRINTS = 20;
    /** A reprint or a second reading follows within so many articles. */
    private static final int SOON = 2_000;

    private static final int PUT_OUT = 30;
    private static final int SENTENCES_OF_A_PARAGRAPH = 4;
    private static final int FEWEST_WORDS = 5;
    private static final int MOST_TITLE_WORDS = 14;
    private static final long MOST_AGE_SECONDS = 3_600;

    private enum Kind {
        FRESH,
        REPRINT,
        DUPLICATE
    }

    private final long size;
    private final int chars;
    private final long seed;
    private final List<String[]> sentences = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /** @param chars of an article's text, about */
    GeneratedArticles(List<String> texts, long size, int chars, long seed) {
        this.size = size;
        this.chars = chars;
        this.seed = seed;
        for (String text : texts) {
            for (String sentence : text.split("(?<=[.?!])\\s+|\\n")) {
                String[] cut = sentence.split("\\s+");
                words.addAll(List.of(cut));
                if (cut.length >= FEWEST_WORDS) {
                    sentences.add(cut);
                }
            }
        }
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("no sentence to make articles of");
        }
    }

    /** Of the demo's stories. */
    static GeneratedArticles ofOwnTexts(long size, int chars, long seed) throws IOException {
        return new GeneratedArticles(DemoPages.texts(), size, chars, seed);
    }

    /** Those the articles are of; they have no feed. */
    static List<Outlet> outlets() {
        List<Outlet> outlets = new ArrayList<>();
        for (int i = 0; i < OUTLETS; i++) {
            outlets.add(new Outlet(
                    OutletIdentity.of(outlet(i), "Báo Thử " + i, "local"),
                    Ownership.UNKNOWN,
                    List.of(),
                    List.<OutletFeed>of(),
                    Selectors.NONE,
                    ReadingPolicy.DEFAULT));
        }
        return outlets;
    }

    /** A job over them that is told nothing else. */
    static PressJobConfig job(ElasticsearchConfig elasticsearch) {
        return new PressJobConfig(
                outlets(),
                PollLimit.ONCE,
                FetchConfig.withUserAgent("diembao-bench"),
                WarcConfig.OFF,
                elasticsearch,
                TaxonomyEdition.shipped(),
                RetryPolicy.DEFAULT,
                RevisitPlan.NEVER,
                RetentionPlan.STANDARD,
                "bench");
    }

    @Override
    public long size() {
        return size;
    }

    /** How many clips there are in the end. */
    long clips() {
        long clips = 0;
        for (long index = 0; index < size; index++) {
            clips += kind(index) == Kind.DUPLICATE ? 0 : 1;
        }
        return clips;
    }

    @Override
    public ParsedArticle at(long index) {
        return switch (kind(index)) {
            case FRESH -> written(index, index);
            case REPRINT -> written(index, freshBefore(index));
            case DUPLICATE -> {
                long before = freshBefore(index);
                yield written(before, before);
            }
        };
    }

    private Kind kind(long index) {
        int drawn = index == 0 ? 100 : random(index, 1).nextInt(100);
        return drawn < DUPLICATES ? Kind.DUPLICATE : drawn < DUPLICATES + REPRINTS ? Kind.REPRINT : Kind.FRESH;
    }

    private long freshBefore(long index) {
        long before = index - 1 - random(index, 2).nextLong(Math.min(index, SOON));
        while (kind(before) != Kind.FRESH) {
            before--;
        }
        return before;
    }

    private SplittableRandom random(long index, int use) {
        return new SplittableRandom(seed + index * 4 + use);
    }

    /** @param text index of the article whose text it has */
    private ParsedArticle written(long address, long text) {
        SplittableRandom random = random(text, 3);
        StringBuilder line = new StringBuilder();
        addSentence(line, random, MOST_TITLE_WORDS);
        String title = line.toString();
        String lead = paragraph(random, 2);
        List<String> paragraphs = new ArrayList<>();
        for (int left = chars - title.length() - lead.length(); left > 0; ) {
            String next = paragraph(random, SENTENCES_OF_A_PARAGRAPH);
            String cut = next.substring(0, Math.min(next.length(), left));
            paragraphs.add(cut);
            left -= cut.length();
        }
        int outlet = random(address, 0).nextInt(OUTLETS);
        Instant now = Clock.systemUTC().instant();
        Instant published = now.minusSeconds(random.nextLong(MOST_AGE_SECONDS));
        String url = "http://" + outlet(outlet) + ".example/tin-" + address + ".htm";
        FeedItem item = new FeedItem(
                outlet(outlet),
                "http://" + outlet(outlet) + ".example/rss",
                url,
                url,
                title,
                "",
                "",
                null,
                published,
                null,
                List.of(),
                now);
        return new ParsedArticle(
                item,
                url,
                url,
                title,
                lead,
                paragraphs,
                List.of(),
                null,
                published,
                null,
                null,
                List.of(),
                TextOrigin.PAGE,
                List.of(),
                Map.of());
    }

    private String paragraph(SplittableRandom random, int count) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < count; i++) {
            addSentence(paragraph, random, Integer.MAX_VALUE);
        }
        return paragraph.toString();
    }

    private void addSentence(StringBuilder to, SplittableRandom random, int most) {
        String[] sentence = sentences.get(random.nextInt(sentences.size()));
        for (int i = 0; i < Math.min(most, sentence.length); i++) {
            String word = random.nextInt(100) < PUT_OUT ? words.get(random.nextInt(words.size())) : sentence[i];
            to.append(to.isEmpty() ? "" : " ").append(word);
        }
    }

    private static String outlet(int number) {
        return "bao-thu-" + number;
    }
}
