package vn.diembao.pipeline.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Programme;
import vn.diembao.pipeline.union.UnionMention;

/** The programmes and unions of a text in the order of their places, to ask which one a figure belongs to. */
final class NamesInOrder {
    private static final int NEAREST = 8;
    private static final int CLAUSE = 4;
    private static final String CONFEDERATION = "tong-ldld";

    private final Map<FieldText, TreeMap<Integer, String>> programmes = new HashMap<>();
    private final Map<FieldText, TreeMap<Integer, String>> unions = new HashMap<>();
    private final Map<FieldText, TreeMap<Integer, Integer>> nameEnds = new HashMap<>();
    private final List<String> inText = new ArrayList<>();
    private final Map<String, Programme> byId;
    private final List<FieldText> fields;

    NamesInOrder(
            Story story, Map<String, List<Match>> named, List<UnionMention> mentions, Map<String, Programme> byId) {
        this.fields = story.fields();
        this.byId = byId;
        for (FieldText field : fields) {
            programmes.put(field, new TreeMap<>());
            unions.put(field, new TreeMap<>());
            nameEnds.put(field, new TreeMap<>());
        }
        named.forEach((id, places) -> places.forEach(place -> {
            programmes.get(place.field()).put(place.first(), id);
            nameEnds.get(place.field()).merge(place.first(), place.last(), Math::max);
        }));
        mentions.forEach(union -> unions.get(union.field()).put(union.first(), union.id()));
        inText.addAll(named.keySet());
    }

    /** True when the figure begins within the name of a programme. */
    boolean isName(Figure figure, FieldText field) {
        Map.Entry<Integer, Integer> name = nameEnds.get(field).floorEntry(figure.first());
        return name != null && name.getValue() >= figure.first();
    }

    /** The programme of the sentence, of the paragraph so far, of the text; null when the text names none. */
    String programmeOf(Figure figure, FieldText field, Sentence sentence) {
        TreeMap<Integer, String> here = programmes.get(field);
        NavigableMap<Integer, String> named = here.subMap(sentence.start(), true, sentence.end(), false);
        List<String> near = new ArrayList<>();
        addNearest(near, named.headMap(figure.first(), true).descendingMap());
        addNearest(near, named.tailMap(figure.first(), false));
        addNearest(
                near,
                here.subMap(sentence.paragraph(), true, sentence.start(), false).descendingMap());
        String best = null;
        int rank = Integer.MAX_VALUE;
        for (Collection<String> ids : List.of(near, inText)) {
            for (String id : ids) {
                int asks = rankOf(byId.get(id), figure.unit());
                if (asks < rank) {
                    rank = asks;
                    best = id;
                }
            }
        }
        return best;
    }

    private static void addNearest(List<String> ids, NavigableMap<Integer, String> inOrder) {
        // A stream would count the whole view first.
        int left = NEAREST;
        for (String id : inOrder.values()) {
            if (left-- == 0) {
                return;
            }
            ids.add(id);
        }
    }

    /** 0 for the programme that counts this unit, then those that count anything, then the incidental ones. */
    private static int rankOf(Programme programme, String unit) {
        if (programme.counted().contains(unit)) {
            return 0;
        }
        int fits = programme.counted().isEmpty() || unit.equals(Figure.SHARE) || unit.equals(Figure.MONEY) ? 1 : 2;
        return programme.incidental() ? fits + 2 : fits;
    }

    /**
     * The union of the clause before the figure, of the sentence, of the paragraph so far, of the text; the confederation
     * only where no other stands as near, as others report to it. Null when the text names none.
     */
    String unionOf(Figure figure, FieldText field, Sentence sentence) {
        NavigableMap<Integer, String> here = unions.get(field);
        Map.Entry<Integer, String> near = here.floorEntry(figure.first());
        if (near != null && near.getKey() >= Math.max(sentence.start(), figure.first() - CLAUSE)) {
            return near.getValue();
        }
        String confederation = null;
        for (NavigableMap<Integer, String> place : List.of(
                here.subMap(sentence.start(), true, sentence.end(), false),
                here.subMap(sentence.paragraph(), true, sentence.start(), false),
                here.headMap(figure.first(), true).descendingMap())) {
            String other = firstBelow(place);
            if (other != null) {
                return other;
            }
            confederation = confederation == null && !place.isEmpty() ? CONFEDERATION : confederation;
        }
        return confederation != null ? confederation : firstUnion();
    }

    private static String firstBelow(NavigableMap<Integer, String> inOrder) {
        int left = NEAREST;
        for (String id : inOrder.values()) {
            if (!id.equals(CONFEDERATION)) {
                return id;
            }
            if (--left == 0) {
                return null;
            }
        }
        return null;
    }

    boolean hasUnion(FieldText field, Sentence sentence) {
        return !unions.get(field).subMap(sentence.paragraph(), sentence.end()).isEmpty();
    }

    /** A body of the confederation, a province or a sector speaks for the text rather than a union at a workplace. */
    private String firstUnion() {
        String first = null;
        for (FieldText field : fields) {
            for (String union : unions.get(field).values()) {
                if (!union.startsWith("l3:") && !union.startsWith("l4:")) {
                    return union;
                }
                first = first == null ? union : first;
            }
        }
        return first;
    }
}
