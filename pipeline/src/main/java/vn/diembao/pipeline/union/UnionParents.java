package vn.diembao.pipeline.union;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Tokens;

/**
 * Links lower unions to the body above them, where the text or the list of districts says which: "Công đoàn các KCN
 * tỉnh Đồng Nai", "LĐLĐ quận Bình Tân", "Công đoàn Công ty A trực thuộc Công đoàn KCN B", "Công ty A (quận 7, TP HCM)".
 */
public final class UnionParents {
    private static final int BESIDE = 8;

    private final UnionWords words;

    public UnionParents(UnionWords words) {
        this.words = words;
    }

    /** From a mention to the id of the body above it; the first mention of a body that tells speaks for all. */
    public Map<UnionMention, String> of(List<UnionMention> mentions) {
        Set<String> provinces = mentions.stream()
                .map(UnionMention::id)
                .filter(id -> id.startsWith("ldld-"))
                .collect(Collectors.toSet());
        String only = provinces.size() == 1 ? provinces.iterator().next() : null;
        Map<String, UnionMention> told = new LinkedHashMap<>();
        Map<UnionMention, String> parents = new LinkedHashMap<>();
        for (UnionMention mention : mentions) {
            boolean open = mention.isNamedUnit() && !mention.id().equals(UnionFinder.UNNAMED);
            String parent = open && !told.containsKey(mention.id()) ? parentOf(mention, mentions) : null;
            if (parent != null) {
                told.put(mention.id(), mention);
                parents.put(mention, parent);
            }
        }
        for (UnionMention mention : mentions) {
            boolean upper = mention.id().startsWith("l3:") && !isCorporate(mention);
            if (only != null && upper && told.putIfAbsent(mention.id(), mention) == null) {
                parents.put(mention, only);
            }
        }
        return parents;
    }

    private String parentOf(UnionMention mention, List<UnionMention> mentions) {
        FieldText field = mention.field();
        Match link = field.startingAt(UnionWords.BELONGS, mention.last() + 1);
        for (UnionMention other : link == null ? List.<UnionMention>of() : mentions) {
            if (belongsTo(mention, link, other)) {
                return other.id();
            }
        }
        boolean upper = mention.id().startsWith("l3:");
        String district = upper ? words.provinceOf(field.tokens().written(mention.first(), mention.last())) : null;
        if (district != null) {
            return district;
        }
        for (Match place : field.within("place", mention.first(), mention.last() + 1 + BESIDE)) {
            if (isPartOfName(field, place)) {
                continue;
            }
            boolean inside = upper && place.first() > mention.first() && place.last() <= mention.last();
            if (place.holds() && !isCorporate(mention) && (inside || isBeside(mention, place))) {
                return place.id();
            }
        }
        return null;
    }

    /** "phường Nguyễn Thái Bình": a street or ward, not the province. */
    private static boolean isPartOfName(FieldText field, Match place) {
        int before = place.first() - 1;
        Tokens tokens = field.tokens();
        return before >= 0
                && !tokens.is(place.first(), Tokens.SENTENCE)
                && tokens.isWord(before)
                && tokens.isCapital(before)
                && !new Steps(field).endsBefore(UnionWords.PROVINCE, place.first())
                && !new Steps(field).endsBefore(UnionWords.SECTOR, place.first())
                && !new Steps(field).endsBefore(UnionWords.ZONE, place.first());
    }

    /** "… trực thuộc Công đoàn …": the very next body. */
    private static boolean belongsTo(UnionMention mention, Match link, UnionMention other) {
        return other.field() == mention.field()
                && other.first() == link.last() + 1
                && !other.id().equals(mention.id());
    }

    /** A place in brackets or behind a comma: "(quận 7, TP HCM)", ", tỉnh Đồng Nai". */
    private static boolean isBeside(UnionMention mention, Match place) {
        Tokens tokens = mention.field().tokens();
        int next = mention.last() + 1;
        if (place.first() <= next
                || place.first() > next + BESIDE
                || place.first() >= tokens.sentenceEnd(mention.last())) {
            return false;
        }
        Steps steps = new Steps(mention.field());
        for (int at = next + 1; at < place.first(); at++) {
            boolean level = steps.standsAt(UnionWords.DISTRICT, at)
                    || steps.standsAt(UnionWords.PROVINCE, at)
                    || steps.endsBefore(UnionWords.PROVINCE, at + 1)
                    || steps.endsBefore(UnionWords.DISTRICT, at + 1);
            boolean part = !tokens.isWord(at)
                    || tokens.isCapital(at)
                    || Character.isDigit(tokens.written(at).charAt(0));
            if (!level && !part) {
                return false;
            }
        }
        return steps.isMark(next, "(") || steps.isMark(next, ",");
    }

    private static boolean isCorporate(UnionMention mention) {
        return mention.field().within(UnionWords.CORPORATION, mention.first(), mention.last()).stream()
                .anyMatch(c -> c.first() >= mention.first() && c.last() <= mention.last());
    }
}
