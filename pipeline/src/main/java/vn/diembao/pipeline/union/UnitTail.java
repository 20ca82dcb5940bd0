package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.List;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.Reading.Echo;

/** Reads the unit a grassroots union belongs to: "Công đoàn Công ty A", "công đoàn trường", "các công đoàn của B, C". */
final class UnitTail {
    private final FieldText field;
    private final Tokens tokens;
    private final UnionWords words;
    private final NameReader names;
    private final Steps steps;

    UnitTail(FieldText field, UnionWords words, NameReader names) {
        this.field = field;
        this.tokens = field.tokens();
        this.words = words;
        this.names = names;
        this.steps = new Steps(field);
    }

    /** "Công đoàn và Đoàn Thanh niên Cơ quan A": organs of one unit. */
    List<Reading> readShared(Match head, int at) {
        Match organ = field.startingAt(UnionWords.ORGAN, steps.behindComma(at));
        Match unit = organ == null ? null : field.startingAt(UnionWords.UNIT, organ.last() + 1);
        int last = unit == null || steps.stopsAt(unit.first()) ? -1 : names.lastOfUnit(field, unit);
        return last < 0 ? List.of() : List.of(unitReading(head.first(), unit.first(), last));
    }

    int linked(Match head, int at) {
        int behindLinks = steps.behind(UnionWords.LINK, at);
        // "Chủ tịch Công đoàn, Công ty TNHH …": only an office makes the comma part of the name.
        boolean office = steps.endsBefore(UnionWords.OFFICE, head.first()) && steps.isMark(behindLinks, ",");
        boolean unit = steps.standsAt(UnionWords.UNIT, behindLinks + 1) && tokens.isCapital(behindLinks + 1);
        return office && unit ? behindLinks + 1 : behindLinks;
    }

    /** "Công đoàn Công ty A", "các công đoàn của Công an tỉnh B, Văn phòng C". */
    List<Reading> read(Match head, int from, boolean several) {
        List<Reading> found = new ArrayList<>();
        Match unit = field.startingAt(UnionWords.UNIT, from);
        if (steps.stopsAt(from) || steps.standsAt(UnionWords.UNIT_TRAP, from) || steps.isCounted(head)) {
            return found;
        }
        if (steps.standsAt(UnionWords.INDEFINITE, from)) {
            Match any = field.startingAt(UnionWords.UNIT, from + 1);
            boolean abroad = field.of(UnionWords.COUNTRY).stream()
                    .anyMatch(c -> c.first() > from && c.first() < tokens.sentenceEnd(from));
            return any == null || abroad ? found : List.of(Reading.named("l4:?", field, head.first(), any.last()));
        }
        if (unit == null) {
            return found;
        }
        boolean many = several || steps.isPlural(head);
        boolean corporation = steps.standsAt(UnionWords.CORPORATION, unit.first());
        int last = names.lastOfUnit(field, unit);
        if (last < 0) {
            Reading echo = unitEcho(head, unit, many);
            return echo == null ? found : List.of(echo);
        }
        found.add(corporation ? Reading.upper(field, head, last) : unitReading(head.first(), unit.first(), last));
        List<Reading> further = new ArrayList<>();
        int at = steps.behindComma(last + 1);
        Match next = field.startingAt(UnionWords.UNIT, at);
        while (next != null && tokens.isCapital(at)) {
            last = Math.max(names.lastOfUnit(field, next), words.isOffice(next) ? next.last() : -1);
            if (last < 0) {
                break;
            }
            further.add(unitReading(at, at, last));
            at = steps.behindComma(last + 1);
            next = field.startingAt(UnionWords.UNIT, at);
        }
        if (many || further.size() > 1) {
            found.addAll(further);
        }
        return found;
    }

    private Reading unitReading(int first, int nameFirst, int last) {
        return Reading.named("l4:" + tokens.written(nameFirst, last), field, first, last);
    }

    private Reading unitEcho(Match head, Match unit, boolean many) {
        int next = unit.last() + 1;
        boolean goesOn = !steps.stopsAt(next) && tokens.isCapital(next) && !tokens.isBare(next);
        boolean federation = steps.standsAt(UnionWords.FEDERATION, next);
        if (many || words.isClass(unit) || goesOn || federation || steps.inProgramme(head)) {
            return null;
        }
        boolean corporation = steps.standsAt(UnionWords.CORPORATION, unit.first());
        String unnamed = corporation ? "l3:" + tokens.written(head.first(), unit.last()) : "l4:?";
        return new Reading(unnamed, Echo.UNIT, words.kindOf(unit), field, head.first(), unit.last());
    }
}
