package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.List;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;

/** Gives "LĐLĐ tỉnh" and "LĐLĐ TP" the province the text speaks of. */
final class ProvinceEchoes {
    private ProvinceEchoes() {}

    static List<UnionMention> resolve(List<UnionMention> mentions, Story story) {
        List<UnionMention> resolved = new ArrayList<>();
        String latest = null;
        for (UnionMention mention : mentions) {
            if (!mention.id().equals(UnionTail.PROVINCE_ECHO)) {
                latest = mention.id().startsWith("ldld-") ? mention.id() : latest;
                resolved.add(mention);
                continue;
            }
            String province = latest != null ? latest : placeBefore(mention, story);
            if (province != null) {
                resolved.add(new UnionMention(province, mention.field(), mention.first(), mention.last()));
            }
        }
        return resolved;
    }

    /** The place last named before the mention, else the first named at all. */
    private static String placeBefore(UnionMention mention, Story story) {
        String latest = null;
        for (FieldText field : story.fields()) {
            for (Match place : field.of("place")) {
                boolean behind = field == mention.field() && place.first() > mention.first();
                if (place.holds() && (latest == null || !behind)) {
                    latest = place.id();
                }
            }
            if (field == mention.field()) {
                return latest;
            }
        }
        return latest;
    }
}
