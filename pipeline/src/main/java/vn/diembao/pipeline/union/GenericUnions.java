package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;

/** Finds where a text speaks of unions without naming a particular body: "công đoàn", "cán bộ công đoàn" … */
public final class GenericUnions {
    private GenericUnions() {}

    /** The named mentions and, behind them, those without a name, whose id is empty. */
    public static List<UnionMention> withNamed(Story story, List<UnionMention> named) {
        List<UnionMention> places = new ArrayList<>(named);
        for (FieldText field : story.fields()) {
            BitSet taken = new BitSet();
            named.stream().filter(u -> u.field() == field).forEach(u -> taken.set(u.first(), u.last() + 1));
            List<Match> heads = new ArrayList<>(field.longestOf(UnionWords.UNION));
            heads.addAll(field.longestOf(UnionWords.FEDERATION));
            heads.addAll(field.longestOf(UnionWords.GRASSROOTS));
            for (Match head : heads) {
                int next = taken.nextSetBit(head.first());
                boolean isTaken = next >= 0 && next <= head.last();
                boolean trap = field.touches(UnionWords.TRAP, head.first(), head.last());
                boolean abroad =
                        field.startingAt(UnionWords.FOREIGN, head.last() + 1) != null || AbroadRule.names(head);
                if (!isTaken && !trap && !abroad) {
                    taken.set(head.first(), head.last() + 1);
                    places.add(new UnionMention("", field, head.first(), head.last()));
                }
            }
        }
        return places;
    }
}
