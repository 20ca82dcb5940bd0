package vn.diembao.dashboards.extract;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.Evidence;

/** Cuts a text into sentences that may be quoted and weighs each by its place, shape, labels and likeness to the title. */
final class CandidateReader {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /** The news stands at the beginning; what follows is not read. */
    private static final int LOOKED_AT = 12;
    /** What it is worth to have all word pairs of the title. */
    private static final double TITLE = 1.0;

    private static final double LABEL = 0.25;
    private static final double UNFINISHED = 2.5;
    private static final double UNFINISHED_IN_POST = 0.5;

    /** The outlet's stamp: {@code (Báo Mẫu) - }, {@code mau.vn - }, {@code BMO - }; or where a picture was. */
    private static final Pattern STAMP =
            Pattern.compile("^(?:(?:\\([^()]{2,24}\\)|\\p{Lu}[\\p{L}.]*\\.(?:vn|VN)|\\p{Lu}{2,5}O)\\s*[-–—]"
                    + "|\\([Ảả]nh\\P{L}[^()]{0,60}\\))\\s*(?=[\\p{Lu}\\d“\"])");

    private final SentenceSplitter splitter;
    private final SentenceShape shape;
    private final NamedPeople people;

    CandidateReader(Map<String, Phrases> phrases) {
        splitter = new SentenceSplitter(phrases.get("abbreviation").all());
        people = new NamedPeople(phrases);
        shape = new SentenceShape(phrases, people);
    }

    /** In reading order, none twice; their word pairs are added to {@code told}. */
    List<Candidate> read(Clip clip, WordPairs told) {
        Article article = clip.article();
        List<Sentence> all = new ArrayList<>(splitter.split("lead", article.lead(), LOOKED_AT));
        all.addAll(splitter.split("body", article.body(), LOOKED_AT - all.size()));
        Set<String> seen = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            Sentence sentence = unstamped(all.get(place));
            String lower = sentence.text().toLowerCase(Locale.ROOT);
            if (lower.chars().filter(Character::isLetter).limit(3).count() > 2 && seen.add(lower)) {
                candidates.add(candidate(sentence, lower, place, clip, told));
            }
        }
        return candidates;
    }

    private Candidate candidate(Sentence sentence, String lower, int place, Clip clip, WordPairs told) {
        String text = sentence.text();
        BitSet pairs = told.add(text);
        int year = clip.article().publishedAt().atZone(VIET_NAM).getYear();
        double weight = placeWeight(sentence, place)
                + shape.weight(text, lower, year)
                + LABEL * labels(sentence, clip.labels().evidence())
                + TITLE * told.titleShare(pairs);
        if (place > 0 && !Sentence.isFinished(text)) {
            weight -= clip.article().kind() == ArticleKind.SOCIAL ? UNFINISHED_IN_POST : UNFINISHED;
        }
        return new Candidate(sentence, place, weight, shape.leans(text, lower), people.called(text), pairs);
    }

    private static double placeWeight(Sentence sentence, int place) {
        if (place == 0) {
            return 2.4;
        }
        return sentence.field().equals("lead") ? 1.2 : Math.max(0, 1.2 - place / 10.0);
    }

    /** Kinds of labels whose evidence stands in the sentence, at most three. */
    private static long labels(Sentence sentence, List<Evidence> evidence) {
        return evidence.stream()
                .filter(e -> sentence.field().equals(e.field()) && sentence.holds(e.start()))
                .map(Evidence::label)
                .distinct()
                .limit(3)
                .count();
    }

    private static Sentence unstamped(Sentence sentence) {
        Matcher stamp = STAMP.matcher(sentence.text());
        return stamp.find()
                ? new Sentence(
                        sentence.field(),
                        sentence.start() + stamp.end(),
                        sentence.end(),
                        sentence.text().substring(stamp.end()))
                : sentence;
    }
}
