package vn.diembao.pipeline.union;

import java.time.Instant;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Tokens;

/** Tells a province from the town of the same name: "LĐLĐ TP Bạc Liêu" while towns had unions. */
final class Towns {
    private final UnionWords words;
    private final boolean hasTowns;

    /** @param publishedAt null when the text bears no date: towns are taken to exist */
    Towns(UnionWords words, Instant publishedAt) {
        this.words = words;
        this.hasTowns = words.hasDistrictUnions(publishedAt);
    }

    /** Id of the body that {@code head} and the words up to {@code place} name. */
    String idOf(Match head, Match place) {
        Tokens tokens = head.field().tokens();
        Match level = head.field().startingAt(UnionWords.PROVINCE, head.last() + 1);
        boolean town = hasTowns
                && place.first() > head.last() + 1
                && words.isTownLevel(level)
                && !words.isCentralCity(place.id());
        return town ? "l3:" + tokens.written(head.first(), place.last()) : place.id();
    }
}
