package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.Reading.Echo;

/** Reads what stands behind "công đoàn": the place, zone, trade or unit whose union is meant. */
final class UnionTail {
    private static final int FEW = 4;

    private final FieldText field;
    private final Tokens tokens;
    private final UnionWords words;
    private final NameReader names;
    private final Steps steps;
    private final Towns towns;
    private final boolean communeIsUpper;

    UnionTail(FieldText field, UnionWords words, NameReader names, Towns towns, boolean communeIsUpper) {
        this.field = field;
        this.tokens = field.tokens();
        this.words = words;
        this.names = names;
        this.steps = new Steps(field);
        this.towns = towns;
        this.communeIsUpper = communeIsUpper;
    }

    /** Bodies named by {@code head} and what follows it; empty when the words name no particular body. */
    List<Reading> read(Match head) {
        int behindHead = steps.behindBrackets(head.last() + 1);
        if (steps.stopsAt(behindHead)) {
            return bare(head);
        }
        int at = steps.behind(UnionWords.PLURAL, behindHead);
        Match commune = field.startingAt(UnionWords.COMMUNE, at);
        if (commune != null) {
            return readCommunes(head, at, at > behindHead);
        }
        Reading upper = readPlaceUnion(head, behindHead);
        upper = upper == null ? readZoneOrSector(head, behindHead) : upper;
        if (upper != null) {
            return List.of(upper);
        }
        List<Reading> units = readUnits(head, linked(head, at), at > behindHead);
        if (!units.isEmpty()) {
            return units;
        }
        List<Reading> shared = readShared(head, behindHead);
        if (!shared.isEmpty()) {
            return shared;
        }
        Reading brand = readBrand(head, behindHead);
        boolean open = at == behindHead && !tokens.isCapital(at) && !steps.standsAt(UnionWords.PROVINCE, at);
        return brand != null ? List.of(brand) : open ? bare(head) : List.of();
    }

    /** "Công đoàn và Đoàn Thanh niên Cơ quan A": organs of one unit. */
    private List<Reading> readShared(Match head, int at) {
        Match organ = field.startingAt(UnionWords.ORGAN, steps.behindComma(at));
        Match unit = organ == null ? null : field.startingAt(UnionWords.UNIT, organ.last() + 1);
        int last = unit == null || steps.stopsAt(unit.first()) ? -1 : names.lastOfUnit(field, unit);
        return last < 0 ? List.of() : List.of(unitReading(head.first(), unit.first(), last));
    }

    private int linked(Match head, int at) {
        int behindLinks = steps.behind(UnionWords.LINK, at);
        // "Chủ tịch Công đoàn, Công ty TNHH …": only an office makes the comma part of the name.
        boolean office = steps.endsBefore(UnionWords.OFFICE, head.first()) && steps.isMark(behindLinks, ",");
        boolean unit = steps.standsAt(UnionWords.UNIT, behindLinks + 1) && tokens.isCapital(behindLinks + 1);
        return office && unit ? behindLinks + 1 : behindLinks;
    }

    private List<Reading> readCommunes(Match head, int from, boolean several) {
        List<Reading> found = new ArrayList<>();
        int at = from;
        while (at < tokens.size()) {
            Match commune = field.startingAt(UnionWords.COMMUNE, at);
            boolean reads = commune == null ? several && tokens.isCapital(at) : several || at == from;
            if (!reads) {
                break;
            }
            String level = field.startingAt(UnionWords.COMMUNE, from).written();
            int last = names.lastOfPlace(field, commune == null ? at : commune.last() + 1);
            if (last < 0) {
                break;
            }
            boolean upper = communeIsUpper || level.toLowerCase(Locale.ROOT).startsWith("đặc");
            String name = commune == null ? level + ' ' + tokens.written(at, last) : tokens.written(at, last);
            String id = upper ? "l3:" + tokens.written(head.first(), head.last()) + ' ' + name : "l4:" + name;
            found.add(Reading.named(id, field, at == from ? head.first() : at, last));
            at = steps.behindComma(last + 1);
        }
        return found;
    }

    private Reading readPlaceUnion(Match head, int at) {
        Match district = field.startingAt(UnionWords.DISTRICT, at);
        if (district != null) {
            int last = names.lastOfPlace(field, steps.behind(UnionWords.DISTRICT, at));
            return last < 0 ? districtEcho(head, district) : upper(head, last);
        }
        int name = steps.behind(UnionWords.PROVINCE, at);
        Match place = name > at ? field.startingAt("place", name) : null;
        boolean everyLevel = steps.endsBefore(UnionWords.EVERY_LEVEL, head.first());
        return place == null || !place.holds() || everyLevel
                ? null
                : Reading.named(towns.idOf(head, place), field, head.first(), place.last());
    }

    private Reading districtEcho(Match head, Match district) {
        boolean list = steps.standsAt(UnionWords.DISTRICT, steps.behindComma(district.last() + 1));
        String id = "l3:" + tokens.written(head.first(), district.last());
        return list || isPlural(head)
                ? null
                : new Reading(id, Echo.DISTRICT, district.written(), field, head.first(), district.last());
    }

    private Reading readZoneOrSector(Match head, int from) {
        int at = steps.behind(UnionWords.PLURAL, from);
        if (steps.isMark(at, ",")) {
            at = steps.endsBefore(UnionWords.OFFICE, head.first()) ? at + 1 : at;
        }
        Match zone = field.startingAt(UnionWords.ZONE, at);
        if (zone != null) {
            int last = names.lastOf(field, steps.behindBrackets(zone.last() + 1), 1);
            boolean plain = last < 0 && !tokens.isCapital(zone.first()) && (at > from || isPlural(head));
            return plain ? null : upper(head, Math.max(last, zone.last()));
        }
        Match sector = field.startingAt(UnionWords.SECTOR, from);
        if (sector == null || words.endsTrade(tokens, sector.last() + 1)) {
            return null;
        }
        int last = names.lastOf(field, sector.last() + 1, 2);
        int province = steps.behind(UnionWords.PROVINCE, sector.last() + 1);
        if (last < 0 && province > sector.last() + 1 && !isPlural(head)) {
            last = province - 1;
        }
        return last < 0 ? null : upper(head, last);
    }

    /** "Công đoàn Công ty A", "các công đoàn của Công an tỉnh B, Văn phòng C". */
    private List<Reading> readUnits(Match head, int from, boolean several) {
        List<Reading> found = new ArrayList<>();
        Match unit = field.startingAt(UnionWords.UNIT, from);
        if (steps.stopsAt(from) || isCounted(head)) {
            return found;
        }
        if (steps.standsAt(UnionWords.INDEFINITE, from)) {
            Match any = field.startingAt(UnionWords.UNIT, from + 1);
            return any == null ? found : List.of(Reading.named("l4:?", field, head.first(), any.last()));
        }
        if (unit == null) {
            return found;
        }
        boolean many = several || isPlural(head);
        boolean corporation = steps.standsAt(UnionWords.CORPORATION, unit.first());
        int last = names.lastOfUnit(field, unit);
        if (last < 0) {
            Reading echo = unitEcho(head, unit, many);
            return echo == null ? found : List.of(echo);
        }
        found.add(corporation ? upper(head, last) : unitReading(head.first(), unit.first(), last));
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
        if (many || words.isClass(unit) || goesOn || federation || inProgramme(head)) {
            return null;
        }
        boolean corporation = steps.standsAt(UnionWords.CORPORATION, unit.first());
        String unnamed = corporation ? "l3:" + tokens.written(head.first(), unit.last()) : "l4:?";
        return new Reading(unnamed, Echo.UNIT, words.kindOf(unit), field, head.first(), unit.last());
    }

    /** "Công đoàn BIDV": a capitalised name without a word for what it is, unless it is a person's. */
    private Reading readBrand(Match head, int at) {
        String key = tokens.key(at);
        if (!tokens.isWord(at) || !tokens.isCapital(at) || words.isSurname(key) || words.endsName(key)) {
            return null;
        }
        boolean describes = steps.standsAt(UnionWords.SECTOR, at)
                || steps.standsAt(UnionWords.UNIT, at)
                || steps.standsAt(UnionWords.COMPOUND, at)
                || words.isEmptyName(key);
        if (describes
                || inProgramme(head)
                || isForeignName(at)
                || tokens.is(at, Tokens.DASHED)
                || isCapsLine(head)
                || steps.standsAt("place", at)) {
            return null;
        }
        int last = names.lastOf(field, at, 0);
        return last < 0 ? null : Reading.named("l4:" + tokens.written(at, last), field, head.first(), last);
    }

    private List<Reading> bare(Match head) {
        boolean one = head.is(UnionWords.GRASSROOTS) && steps.endsBefore(UnionWords.INDEFINITE, head.first());
        if (one) {
            return List.of(Reading.named("l4:?", field, head.first(), head.last()));
        }
        return isPlural(head)
                        || isCounted(head)
                        || inProgramme(head)
                        || steps.endsBefore(UnionWords.GENERIC, head.first())
                ? List.of()
                : List.of(new Reading(null, Echo.BARE, "", field, head.first(), head.last()));
    }

    private boolean isPlural(Match head) {
        return steps.endsBefore(UnionWords.PLURAL, head.first())
                || steps.endsBefore(UnionWords.EVERY_LEVEL, head.first());
    }

    /** "77 CĐCS": so many of them. */
    private boolean isCounted(Match head) {
        int before = head.first() - 1;
        if (before < 0 || steps.stopsAt(head.first()) || !head.is(UnionWords.GRASSROOTS)) {
            return false;
        }
        String word = tokens.written(before);
        return word.length() <= FEW && Character.isDigit(word.charAt(0));
    }

    /** "Chuyến xe Công đoàn": the programme, no body. */
    private boolean inProgramme(Match head) {
        return field.of("programme").stream().anyMatch(head::overlaps);
    }

    /** "Công đoàn Samsung Hàn Quốc". */
    private boolean isForeignName(int at) {
        int last = names.lastOf(field, at, 0);
        return field.of(UnionWords.COUNTRY).stream()
                .anyMatch(c -> c.last() == last && c.first() > at && c.last() > c.first());
    }

    private boolean isCapsLine(Match head) {
        String written = head.written();
        return written.length() > FEW && written.equals(written.toUpperCase(Locale.ROOT));
    }

    private Reading upper(Match head, int last) {
        return Reading.named("l3:" + tokens.written(head.first(), last), field, head.first(), last);
    }
}
