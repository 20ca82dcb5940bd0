package vn.diembao.pipeline.union;

import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;

/**
 * What stands at one place of a text: a body by its name, or words that mean a body named elsewhere.
 *
 * @param id of the body, as written by the grammar; for an echo the id to fall back on, null when there is none
 * @param echo null for a name
 * @param kind what the echo points to: a kind of unit, or the word for a district
 */
record Reading(String id, Echo echo, String kind, FieldText field, int first, int last) {
    /** Kinds of words that mean a body without naming it. */
    enum Echo {
        /** "LĐLĐ tỉnh": the province the text is about. */
        PROVINCE,
        /** "Liên đoàn Lao động" alone: the federation spoken of, else the province's. */
        FEDERATION,
        /** "LĐLĐ huyện": the district named beside it. */
        DISTRICT,
        /** "công đoàn công ty": the last unit of that kind. */
        UNIT,
        /** "chủ tịch công đoàn": the union of the unit the text is about. */
        BARE
    }

    static Reading named(String id, FieldText field, int first, int last) {
        return new Reading(id, null, "", field, first, last);
    }

    static Reading upper(FieldText field, Match head, int last) {
        return named("l3:" + field.tokens().written(head.first(), last), field, head.first(), last);
    }

    UnionMention as(String resolved) {
        return new UnionMention(resolved, field, first, last);
    }
}
