package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Syllables;
import vn.diembao.pipeline.text.Tokens;

/** Reads what stands behind "LĐLĐ" or "công đoàn" and says which body it makes. */
final class UnionTail {
    /** Stands for the federation of the province the text is about: "LĐLĐ tỉnh". */
    static final String PROVINCE_ECHO = "ldld-?";

    private final FieldText field;
    private final Tokens tokens;
    private final UnionWords words;
    private final NameReader names;
    private final UnitMentions units;
    private final boolean communeIsUpper;

    UnionTail(FieldText field, UnionWords words, NameReader names, UnitMentions units, boolean communeIsUpper) {
        this.field = field;
        this.tokens = field.tokens();
        this.words = words;
        this.names = names;
        this.units = units;
        this.communeIsUpper = communeIsUpper;
    }

    /** Bodies named by {@code head} and what follows it; empty when the words name no particular body. */
    List<UnionMention> read(Match head) {
        return head.is(UnionWords.FEDERATION) ? readFederation(head) : readUnion(head);
    }

    private List<UnionMention> readFederation(Match head) {
        List<UnionMention> found = new ArrayList<>();
        int at = behind(UnionWords.PLURAL, head.last() + 1);
        boolean several = at > head.last() + 1;
        if (field.startingAt(UnionWords.DISTRICT, at) != null) {
            readDistricts(head, at, found);
            return found;
        }
        int name = behind(UnionWords.PROVINCE, at);
        Match place = placeAt(at, name);
        if (place != null) {
            found.add(new UnionMention(place.id(), field, head.first(), place.last()));
            List<UnionMention> further = furtherPlaces(place.last() + 1);
            // "LĐLĐ TP.HCM, Đồng Nai" may be a federation and a place; three in a row are federations.
            if (several || further.size() > 1) {
                found.addAll(further);
            }
            return found;
        }
        int last = startsName(name, at) ? names.lastOf(field, name, 0) : -1;
        if (last >= 0) {
            found.add(lower("l3:", head.first(), head.first(), last));
        } else if (name > at && !several) {
            found.add(new UnionMention(PROVINCE_ECHO, field, head.first(), name - 1));
        }
        return found;
    }

    private boolean startsName(int name, int behindHead) {
        if (name >= tokens.size() || !tokens.isCapital(name)) {
            return false;
        }
        // "LĐLĐ TP. Phó Chủ tịch …": the full stop ended a sentence after all.
        boolean afterStop = !tokens.isWord(name - 1);
        if (afterStop && words.endsName(tokens.key(name))) {
            return false;
        }
        boolean vietnamese = tokens.written(name).chars().anyMatch(c -> Syllables.hasDiacritic((char) c));
        return name > behindHead || vietnamese || (name + 1 < tokens.size() && tokens.isCapital(name + 1));
    }

    private Match placeAt(int at, int behindHead) {
        Match place = field.startingAt("place", at);
        if (place == null && behindHead > at) {
            place = field.startingAt("place", behindHead);
        }
        return place != null && place.holds() ? place : null;
    }

    /** "LĐLĐ quận 1, quận 3 và huyện Cần Giờ". */
    private void readDistricts(Match head, int from, List<UnionMention> found) {
        int first = head.first();
        int at = from;
        while (at < tokens.size()) {
            Match district = field.startingAt(UnionWords.DISTRICT, at);
            int last = district == null ? -1 : names.lastOfPlace(field, district.last() + 1);
            if (last < 0) {
                return;
            }
            String name = first == head.first()
                    ? tokens.written(first, last)
                    : tokens.written(head.first(), head.last()) + ' ' + tokens.written(at, last);
            found.add(new UnionMention("l3:" + name, field, first, last));
            at = behindComma(last + 1);
            first = at;
        }
    }

    private List<UnionMention> furtherPlaces(int from) {
        List<UnionMention> further = new ArrayList<>();
        int at = behindComma(from);
        while (at < tokens.size()) {
            Match place = placeAt(at, behind(UnionWords.PROVINCE, at));
            if (place == null) {
                return further;
            }
            further.add(new UnionMention(place.id(), field, place.first(), place.last()));
            at = behindComma(place.last() + 1);
        }
        return further;
    }

    private int behindComma(int at) {
        if (at >= tokens.size()) {
            return at;
        }
        String key = tokens.key(at);
        return key.equals(",") || key.equals("và") || key.equals("va\u0300") ? at + 1 : tokens.size();
    }

    private List<UnionMention> readUnion(Match head) {
        int at = head.last() + 1;
        UnionMention mention = null;
        if (at < tokens.size() && !tokens.is(at, Tokens.SENTENCE) && !tokens.is(at, Tokens.NEW_LINE)) {
            mention = readPlaceUnion(head, at);
            mention = mention == null ? readZoneOrSector(head, at) : mention;
            mention = mention == null ? readUnit(head, at) : mention;
            mention = mention == null ? readBrand(head, at) : mention;
        }
        return mention == null ? List.of() : List.of(mention);
    }

    private UnionMention readPlaceUnion(Match head, int at) {
        Match commune = field.startingAt(UnionWords.COMMUNE, at);
        if (commune != null) {
            int last = names.lastOfPlace(field, commune.last() + 1);
            boolean upper = communeIsUpper || commune.id().equals("đặc khu");
            return last < 0
                    ? null
                    : upper ? lower("l3:", head.first(), head.first(), last) : lower("l4:", head.first(), at, last);
        }
        if (field.startingAt(UnionWords.DISTRICT, at) != null) {
            int last = names.lastOfPlace(field, behind(UnionWords.DISTRICT, at));
            return last < 0 ? null : lower("l3:", head.first(), head.first(), last);
        }
        int name = behind(UnionWords.PROVINCE, at);
        Match place = name > at ? field.startingAt("place", name) : null;
        boolean everyLevel = field.of(UnionWords.EVERY_LEVEL).stream().anyMatch(m -> m.last() == head.first() - 1);
        return place == null || everyLevel ? null : new UnionMention(place.id(), field, head.first(), place.last());
    }

    private UnionMention readZoneOrSector(Match head, int from) {
        int at = behind(UnionWords.PLURAL, from);
        Match zone = field.startingAt(UnionWords.ZONE, at);
        if (zone != null) {
            int last = names.lastOf(field, zone.last() + 1, 1);
            return last < 0 && !tokens.isCapital(zone.first())
                    ? null
                    : lower("l3:", head.first(), head.first(), Math.max(last, zone.last()));
        }
        Match sector = field.startingAt(UnionWords.SECTOR, from);
        if (sector == null) {
            return null;
        }
        int last = names.lastOf(field, sector.last() + 1, 2);
        return last < 0 ? null : lower("l3:", head.first(), head.first(), last);
    }

    private UnionMention readUnit(Match head, int from) {
        Match unit = field.startingAt(UnionWords.UNIT, from);
        if (unit == null && head.is(UnionWords.GRASSROOTS) && from + 1 < tokens.size()) {
            unit = field.startingAt(UnionWords.UNIT, from + 1);
        }
        if (unit == null) {
            return null;
        }
        int last = names.lastOf(field, unit.last() + 1);
        if (last >= 0) {
            boolean corporation = field.startingAt(UnionWords.CORPORATION, unit.first()) != null;
            return corporation
                    ? lower("l3:", head.first(), head.first(), last)
                    : lower("l4:", head.first(), unit.first(), last);
        }
        String name = units.nameFor(unit.id(), field, head.first());
        return name == null ? null : new UnionMention("l4:" + name, field, head.first(), unit.last());
    }

    /** "Công đoàn BIDV": a capitalised name without a word for what it is, unless it is a person's. */
    private UnionMention readBrand(Match head, int at) {
        String key = tokens.key(at);
        if (!tokens.isCapital(at) || words.isSurname(key) || words.endsName(key) || words.isEmptyName(key)) {
            return null;
        }
        boolean describes = field.startingAt(UnionWords.SECTOR, at) != null
                || field.startingAt(UnionWords.UNIT, at) != null
                || field.startingAt(UnionWords.COMPOUND, at) != null;
        if (describes || tokens.is(at, Tokens.DASHED) || isCapsLine(head)) {
            return null;
        }
        int last = names.lastOf(field, at, 0);
        return last < 0 || field.startingAt("place", at) != null ? null : lower("l4:", head.first(), at, last);
    }

    private boolean isCapsLine(Match head) {
        String written = head.written();
        return written.length() > 4 && written.equals(written.toUpperCase(Locale.ROOT));
    }

    private UnionMention lower(String level, int first, int nameFirst, int last) {
        return new UnionMention(level + tokens.written(nameFirst, last), field, first, last);
    }

    /** Token behind every word of the list that stands at {@code at} (and a full stop after it). */
    private int behind(String list, int at) {
        int next = at;
        Match word = field.startingAt(list, next);
        while (word != null) {
            next = word.last() + 1;
            boolean more = next + 1 < tokens.size() && !tokens.is(next + 1, Tokens.SENTENCE);
            if (more
                    && (tokens.key(next).equals(".")
                            || (tokens.key(next).equals(",") && field.startingAt(list, next + 1) != null))) {
                next++;
            }
            word = field.startingAt(list, next);
        }
        return next;
    }
}
