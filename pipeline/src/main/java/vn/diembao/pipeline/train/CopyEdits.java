package vn.diembao.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.diembao.pipeline.train.TextPair.Side;

/** Makes copies of articles as other outlets do. Equal texts and seeds give equal pairs. */
final class CopyEdits {
    private static final int FEWEST_PARAGRAPHS = 4;
    private static final int FEWEST_WORDS = 120;
    private static final double LEAST_KEPT = 0.25;
    private static final double MOST_KEPT = 0.8;

    enum Kind {
        /** The first paragraphs, a quarter to four fifths of them. */
        CUT,
        /** Another title, and the first sentence said by somebody else. */
        HEADED,
        /** One paragraph put out for one of another article. */
        PARAGRAPH,
        /** Combining marks, capitals and other spaces. */
        DECOMPOSED,
        /** Lines of a page before and behind: a section, links to other articles, a caption. */
        FRAMED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final List<Side> texts = new ArrayList<>();
    private final Random random;

    CopyEdits(List<JsonNode> rows, Random random) {
        this.random = random;
        for (JsonNode row : rows) {
            Side side = Side.of(row);
            if (paragraphs(side).size() >= FEWEST_PARAGRAPHS && side.text().split("\\s+").length >= FEWEST_WORDS) {
                texts.add(side);
            }
        }
    }

    /** Each kind in turn. */
    List<TextPair> pairs(int count) {
        List<TextPair> pairs = new ArrayList<>();
        Kind[] kinds = Kind.values();
        for (int i = 0; i < count; i++) {
            Side side = any();
            Kind kind = kinds[i % kinds.length];
            pairs.add(new TextPair(side, edited(side, kind), kind));
        }
        return pairs;
    }

    private Side edited(Side side, Kind kind) {
        List<String> paragraphs = paragraphs(side);
        switch (kind) {
            case CUT -> {
                double kept = LEAST_KEPT + random.nextDouble() * (MOST_KEPT - LEAST_KEPT);
                paragraphs = paragraphs.subList(0, (int) Math.ceil(kept * paragraphs.size()));
            }
            case HEADED -> {
                String first = paragraphs.get(0);
                int end = first.indexOf(". ");
                paragraphs.set(0, any().title() + (end < 0 ? "." : first.substring(end)));
                return new Side(any().title(), String.join("\n", paragraphs));
            }
            case PARAGRAPH -> {
                List<String> others = paragraphs(any());
                paragraphs.set(random.nextInt(paragraphs.size()), others.get(random.nextInt(others.size())));
            }
            case DECOMPOSED -> {
                String apart = Normalizer.normalize(side.text(), Normalizer.Form.NFD);
                return new Side(side.title().toUpperCase(Locale.ROOT), apart.replace(' ', '\u00A0'));
            }
            case FRAMED -> {
                paragraphs.add(0, any().title());
                for (int links = 2 + random.nextInt(4); links > 0; links--) {
                    paragraphs.add(any().title());
                }
                paragraphs.add(
                        1 + random.nextInt(paragraphs.size() - 1),
                        paragraphs(any()).get(0));
            }
        }
        return new Side(side.title(), String.join("\n", paragraphs));
    }

    private Side any() {
        return texts.get(random.nextInt(texts.size()));
    }

    private static List<String> paragraphs(Side side) {
        return new ArrayList<>(Arrays.asList(side.text().split("\\n+")));
    }
}
