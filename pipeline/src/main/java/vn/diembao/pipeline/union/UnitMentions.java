package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;

/** The enterprises and offices a text names, so that a later "công đoàn công ty" can be given a name. */
final class UnitMentions {
    private record Unit(FieldText field, int first, String head, String name) {}

    private final List<Unit> units = new ArrayList<>();

    UnitMentions(Story story, NameReader names) {
        for (FieldText field : story.fields()) {
            for (Match head : field.longestOf(UnionWords.UNIT)) {
                int last = names.lastOf(field, head.last() + 1);
                if (last >= 0) {
                    units.add(new Unit(
                            field,
                            head.first(),
                            kindOf(head.id()),
                            field.tokens().written(head.first(), last)));
                }
            }
        }
    }

    /** Name of the unit of this kind last named before {@code at}, else the first named behind it, else null. */
    String nameFor(String head, FieldText field, int at) {
        String kind = kindOf(head);
        String before = null;
        boolean passed = false;
        for (Unit unit : units) {
            passed |= unit.field() == field && unit.first() >= at;
            if (unit.head().equals(kind)) {
                if (passed && before != null) {
                    return before;
                }
                before = unit.name();
                if (passed) {
                    return before;
                }
            }
        }
        return before;
    }

    private static String kindOf(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        boolean company = lower.contains("ty")
                || lower.startsWith("doanh")
                || lower.startsWith("nhà máy")
                || lower.startsWith("xí");
        return company ? "công ty" : lower;
    }
}
