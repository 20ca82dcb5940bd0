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
    private final UnitTail units;
    private final boolean communeIsUpper;

    UnionTail(FieldText field, UnionWords words, NameReader names, Towns towns, boolean communeIsUpper) {
        this.field = field;
        this.tokens = field.tokens();
        this.words = words;
        this.names = names;
        this.steps = new Steps(field);
        this.towns = towns;
        this.units = new UnitTail(field, words, names);
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
        List<Reading> named = units.read(head, units.linked(head, at), at > behindHead);
        if (!named.isEmpty()) {
            return named;
        }
        List<Reading> shared = units.readShared(head, behindHead);
        if (!shared.isEmpty()) {
            return shared;
        }
        Reading brand = readTrade(head, behindHead);
        brand = brand == null ? readBrand(head, behindHead) : brand;
        boolean open = at == behindHead && !tokens.isCapital(at) && !steps.standsAt(UnionWords.PROVINCE, at);
        return brand != null ? List.of(brand) : open ? bare(head) : List.of();
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
            return last < 0 ? districtEcho(head, district) : Reading.upper(field, head, last);
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
        return list || steps.isPlural(head)
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
            boolean plain = last < 0 && !tokens.isCapital(zone.first()) && (at > from || steps.isPlural(head));
            return plain ? null : Reading.upper(field, head, Math.max(last, zone.last()));
        }
        Match sector = field.startingAt(UnionWords.SECTOR, from);
        if (sector == null || words.endsTrade(tokens, sector.last() + 1)) {
            return null;
        }
        int last = names.lastOf(field, sector.last() + 1, 2);
        int province = steps.behind(UnionWords.PROVINCE, sector.last() + 1);
        if (last < 0 && province > sector.last() + 1 && !steps.isPlural(head)) {
            last = province - 1;
        }
        return last < 0 ? null : Reading.upper(field, head, last);
    }

    /** "Nghiệp đoàn xe ôm A", "CĐ may B": a trade and a name, without a word for what it is. */
    private Reading readTrade(Match head, int at) {
        boolean craft = steps.endsBefore(UnionWords.CRAFT, head.last() + 1) && !isCapsLine(head);
        Match trade = field.startingAt(UnionWords.TRADE, at);
        boolean named = trade != null && !steps.stopsAt(trade.last() + 1) && tokens.isCapital(trade.last() + 1);
        if (inForeignStory(at) || !(craft || named) || steps.inProgramme(head)) {
            return null;
        }
        int last = craft ? names.lastOf(field, at, FEW) : names.lastOf(field, trade.last() + 1, 1);
        int first = craft ? head.first() : at;
        return last < 0 ? null : Reading.named("l4:" + tokens.written(first, last), field, head.first(), last);
    }

    private boolean inForeignStory(int at) {
        return field.of(UnionWords.COUNTRY).stream()
                        .anyMatch(c -> c.first() >= at && c.first() < tokens.sentenceEnd(at))
                || steps.standsAt(UnionWords.FOREIGN_UNION, at);
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
                || steps.inProgramme(head)
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
        return steps.isPlural(head)
                        || steps.isCounted(head)
                        || steps.inProgramme(head)
                        || steps.endsBefore(UnionWords.GENERIC, head.first())
                ? List.of()
                : List.of(new Reading(null, Echo.BARE, head.entry().group(), field, head.first(), head.last()));
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
}
