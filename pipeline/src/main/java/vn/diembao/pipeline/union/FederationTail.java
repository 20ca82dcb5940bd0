package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.List;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Syllables;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.Reading.Echo;

/** Reads what stands behind "LĐLĐ": provinces, districts and towns, one or many. */
final class FederationTail {
    private final FieldText field;
    private final Tokens tokens;
    private final UnionWords words;
    private final NameReader names;
    private final Steps steps;
    private final Towns towns;

    FederationTail(FieldText field, UnionWords words, NameReader names, Towns towns) {
        this.field = field;
        this.tokens = field.tokens();
        this.words = words;
        this.names = names;
        this.steps = new Steps(field);
        this.towns = towns;
    }

    /** Bodies named by {@code head} and what follows it; empty when the words name no particular body. */
    List<Reading> read(Match head) {
        List<Reading> found = new ArrayList<>();
        int behindHead = steps.behindBrackets(head.last() + 1);
        if (steps.stopsAt(behindHead)) {
            addBare(head, found);
            return found;
        }
        int at = steps.behind(UnionWords.PLURAL, behindHead);
        boolean several = at > behindHead || steps.endsBefore(UnionWords.PLURAL, head.first());
        at = steps.behind(UnionWords.LIKE, at);
        if (steps.standsAt(UnionWords.DISTRICT, at)) {
            readDistricts(head, at, several, found);
            return found;
        }
        int name = steps.behind(UnionWords.PROVINCE, at);
        name = steps.behind(UnionWords.LIKE, name);
        Match place = placeAt(at, name);
        if (place != null) {
            readProvinces(head, place, several, found);
        } else {
            readTown(head, at, name, several, found);
        }
        return found;
    }

    private void readProvinces(Match head, Match place, boolean several, List<Reading> found) {
        found.add(Reading.named(towns.idOf(head, place), field, head.first(), place.last()));
        List<Reading> further = furtherPlaces(place.last() + 1);
        // "LĐLĐ TP.HCM, Đồng Nai" may be a federation and a place; three in a row are federations.
        if (several || further.size() > 1) {
            found.addAll(further);
        }
        int at = steps.behindComma(place.last() + 1);
        Match district = field.startingAt(UnionWords.DISTRICT, at);
        // "LĐLĐ tỉnh Hà Tĩnh và huyện Cẩm Xuyên", not the place "LĐLĐ tỉnh Hà Tĩnh, huyện Cẩm Xuyên …".
        if (district != null && steps.isAnd(at - 1)) {
            readDistricts(head, at, several, found);
        }
    }

    private void readTown(Match head, int at, int name, boolean several, List<Reading> found) {
        int last = startsName(name, at) ? names.lastOfPlace(field, name) : -1;
        if (last >= 0) {
            found.add(Reading.named("l3:" + tokens.written(head.first(), last), field, head.first(), last));
        } else if (name > at && !several && !isList(at, name)) {
            found.add(new Reading(null, Echo.PROVINCE, "", field, head.first(), name - 1));
        } else if (name == at && !several) {
            addBare(head, found);
        }
    }

    private void addBare(Match head, List<Reading> found) {
        boolean plural = steps.endsBefore(UnionWords.PLURAL, head.first());
        if (!plural && head.last() > head.first() && tokens.isCapital(head.first())) {
            found.add(new Reading(null, Echo.FEDERATION, "", field, head.first(), head.last()));
        }
    }

    /** "LĐLĐ tỉnh, thành phố", "LĐLĐ quận, huyện": every one of them, none in particular. */
    private boolean isList(int level, int behindLevel) {
        Match first = field.startingAt(UnionWords.PROVINCE, level);
        if (first != null && field.startingAt(UnionWords.PROVINCE, first.last() + 2) != null) {
            return true;
        }
        int next = steps.behindComma(behindLevel);
        return steps.standsAt(UnionWords.PROVINCE, next)
                || steps.standsAt(UnionWords.DISTRICT, next)
                || steps.endsBefore(UnionWords.PROVINCE_LIST, behindLevel);
    }

    private boolean startsName(int name, int behindHead) {
        if (name >= tokens.size() || !tokens.isCapital(name) || steps.stopsAt(name)) {
            return false;
        }
        // "LĐLĐ TP. Phó Chủ tịch …": the full stop ended a sentence after all.
        boolean afterStop = !tokens.isWord(name - 1);
        if (afterStop && words.endsName(tokens.key(name))) {
            return false;
        }
        if (isPerson(name)) {
            return false;
        }
        boolean vietnamese = tokens.written(name).chars().anyMatch(c -> Syllables.hasDiacritic((char) c));
        return name > behindHead || vietnamese || (name + 1 < tokens.size() && tokens.isCapital(name + 1));
    }

    /** "LĐLĐ TP Trần Văn Ví": surname, middle name, given name. */
    private boolean isPerson(int at) {
        return words.isSurname(tokens.key(at))
                && at + 2 < tokens.size()
                && tokens.isCapital(at + 1)
                && tokens.isCapital(at + 2)
                && !steps.stopsAt(at + 2);
    }

    private Match placeAt(int at, int behindHead) {
        Match place = field.startingAt("place", at);
        if (place == null && behindHead > at) {
            place = field.startingAt("place", behindHead);
        }
        return place != null && place.holds() ? place : null;
    }

    /** "LĐLĐ quận 1, quận 3 và huyện Cần Giờ". */
    private void readDistricts(Match head, int from, boolean several, List<Reading> found) {
        boolean leads = steps.behind(UnionWords.PLURAL, head.last() + 1) == from;
        int first = leads ? head.first() : from;
        int at = from;
        String level = "";
        while (at < tokens.size()) {
            Match district = field.startingAt(UnionWords.DISTRICT, at);
            if (district == null && !(several && !level.isEmpty() && tokens.isCapital(at))) {
                return;
            }
            int name = district == null ? at : district.last() + 1;
            int last = names.lastOfPlace(field, name);
            if (last < 0) {
                addDistrictEcho(head, district, several, found);
                return;
            }
            level = district == null ? level : district.written() + ' ';
            String written = tokens.written(head.first(), head.last())
                    + ' '
                    + (district == null ? level : "")
                    + tokens.written(at, last);
            found.add(Reading.named("l3:" + written, field, first, last));
            at = steps.behindComma(last + 1);
            first = at;
        }
    }

    private void addDistrictEcho(Match head, Match district, boolean several, List<Reading> found) {
        if (district != null && !several && !isList(district.first(), district.last() + 1)) {
            String written = tokens.written(head.first(), district.last());
            found.add(new Reading(
                    "l3:" + written, Echo.DISTRICT, district.written(), field, head.first(), district.last()));
        }
    }

    private List<Reading> furtherPlaces(int from) {
        List<Reading> further = new ArrayList<>();
        int at = steps.behindComma(from);
        while (at < tokens.size()) {
            Match place = placeAt(at, steps.behind(UnionWords.PROVINCE, at));
            if (place == null) {
                return further;
            }
            further.add(Reading.named(place.id(), field, place.first(), place.last()));
            at = steps.behindComma(place.last() + 1);
        }
        return further;
    }
}
