package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.ClipId;
import vn.diembao.pipeline.copy.Aggregators;
import vn.diembao.pipeline.copy.CopyFinder;
import vn.diembao.pipeline.copy.Publication;
import vn.diembao.pipeline.copy.Redirects;
import vn.diembao.pipeline.copy.Sketcher;
import vn.diembao.pipeline.story.StoryArticle;
import vn.diembao.pipeline.story.StoryKeeper;
import vn.diembao.pipeline.story.StoryVerdict;
import vn.diembao.pipeline.story.TermFrequencies;

/**
 * Says how well stories and copies are found, with 95 % intervals. Bounds were set on one half of the stories only: those
 * whose number's SHA-256 begins with a hex digit below 8.
 */
public final class GroupEvaluation {
    public static final String STORIES = "stories";
    public static final String COPIES = "copies";
    public static final List<String> NAMES = List.of(STORIES, COPIES);

    private static final String STORY_FILE = "eval/stories-dev.jsonl";
    private static final String BACKGROUND = "data/background-news.jsonl.gz";
    private static final String LABOUR = "data/labour-news.jsonl.gz";
    private static final int AMONG = 1000;
    private static final int PAIRS = 300;
    private static final int RESAMPLES = 1000;
    private static final int REMEMBERED = 10_000;
    private static final String TUNED = "tuned";
    private static final String HELD = "held";

    private final Path shared;
    private final long seed;

    /**
     * @param shared directory of the texts of others
     * @param seed of the order, the edits and the resampling
     */
    public GroupEvaluation(Path shared, long seed) {
        this.shared = requireNonNull(shared, "shared is null");
        this.seed = seed;
    }

    /**
     * Scores {@link #STORIES} or {@link #COPIES}.
     *
     * @throws IOException when the texts cannot be read
     */
    public ScoreTable of(String name) throws IOException {
        return name.equals(STORIES) ? stories() : copies();
    }

    private ScoreTable stories() throws IOException {
        List<JsonNode> own = JsonRows.read(shared.resolve(STORY_FILE));
        List<JsonNode> others = JsonRows.read(shared.resolve(BACKGROUND));
        Random random = new Random(seed);
        Collections.shuffle(others, random);
        List<JsonNode> rows = new ArrayList<>(own);
        rows.addAll(others.subList(0, AMONG));
        Collections.shuffle(rows, random);
        Map<String, String> found = grouped(rows);
        List<Grouping.Member> members = own.stream()
                .map(row ->
                        new Grouping.Member(story(row), found.get(row.path("id").asText())))
                .toList();
        Grouping grouping = new Grouping(members);
        List<Score> scores = new ArrayList<>();
        for (String half : List.of(TUNED, HELD)) {
            List<String> groups = own.stream()
                    .map(GroupEvaluation::story)
                    .distinct()
                    .filter(story -> half(story).equals(half))
                    .toList();
            scores.addAll(new Bootstrap(seed, RESAMPLES).scores(grouping.measures(half, groups)));
        }
        return new ScoreTable(STORIES, "articles of stories among " + AMONG + " others", own.size(), scores);
    }

    private static Map<String, String> grouped(List<JsonNode> rows) {
        StoryKeeper keeper = new StoryKeeper(TermFrequencies.load(), Aggregators.load(), REMEMBERED);
        Map<String, String> found = new HashMap<>();
        Redirects redirects = new Redirects();
        for (JsonNode row : rows) {
            StoryVerdict verdict = keeper.take(article(row));
            verdict.stories().forEach(redirects::add);
            found.put(verdict.article(), verdict.story());
        }
        found.replaceAll((article, story) -> redirects.last(story));
        return found;
    }

    private static StoryArticle article(JsonNode row) {
        String published = row.path("published").asText("");
        return new StoryArticle(
                row.path("id").asText(),
                row.path("title").asText(),
                row.path("text").asText(),
                published.isEmpty() ? null : OffsetDateTime.parse(published).toInstant(),
                row.path("source").textValue(),
                ArticleKind.PRESS);
    }

    private static String story(JsonNode row) {
        return row.path("story").asText();
    }

    static String half(String story) {
        return ClipId.sha256(story).charAt(0) < '8' ? TUNED : HELD;
    }

    private ScoreTable copies() throws IOException {
        List<JsonNode> texts = JsonRows.read(shared.resolve(BACKGROUND));
        texts.addAll(JsonRows.read(shared.resolve(LABOUR)));
        List<TextPair> pairs = new ArrayList<>(new CopyEdits(texts, new Random(seed)).pairs(PAIRS));
        List<TextPair> different = differentPairs(JsonRows.read(shared.resolve(STORY_FILE)));
        Collections.shuffle(different, new Random(seed));
        pairs.addAll(different.subList(0, Math.min(PAIRS, different.size())));
        Map<TextPair, double[]> counts = new HashMap<>();
        for (TextPair pair : pairs) {
            counts.put(pair, counts(pair));
        }
        List<Ratio> measures = new ArrayList<>();
        for (Ratio.Kind kind : Ratio.Kind.values()) {
            measures.add(new Ratio(
                    kind.label(), kind, pairs.stream().map(counts::get).toList()));
        }
        List<Score> scores = new ArrayList<>(new Bootstrap(seed, RESAMPLES).scores(measures));
        for (CopyEdits.Kind kind : CopyEdits.Kind.values()) {
            List<double[]> own = pairs.stream()
                    .filter(pair -> kind.equals(pair.edit()))
                    .map(counts::get)
                    .toList();
            scores.addAll(new Bootstrap(seed, RESAMPLES)
                    .scores(List.of(new Ratio("recall:" + kind.label(), Ratio.Kind.RECALL, own))));
        }
        return new ScoreTable(COPIES, "edited texts, and pairs on one event that are no copies", pairs.size(), scores);
    }

    /** Pairs of one story without those that are reprints by the sentences they share. */
    private static List<TextPair> differentPairs(List<JsonNode> rows) {
        List<TextPair> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (story(rows.get(i)).equals(story(rows.get(j)))
                        && !SentenceShare.isReprint(
                                rows.get(i).path("text").asText(),
                                rows.get(j).path("text").asText())) {
                    pairs.add(new TextPair(TextPair.Side.of(rows.get(i)), TextPair.Side.of(rows.get(j)), null));
                }
            }
        }
        return pairs;
    }

    private static double[] counts(TextPair pair) {
        CopyFinder finder = new CopyFinder();
        finder.take(
                new Publication("first", Publication.Carrier.OUTLET, null, null),
                Sketcher.sketch(pair.first().title(), pair.first().text()));
        boolean said = finder.take(
                        new Publication("second", Publication.Carrier.OUTLET, null, null),
                        Sketcher.sketch(pair.second().title(), pair.second().text()))
                .original()
                .equals("first");
        double meant = pair.edit() == null ? 0 : 1;
        double right = said ? meant : 0;
        return new double[] {right, said ? 1 : 0, right, meant};
    }
}
