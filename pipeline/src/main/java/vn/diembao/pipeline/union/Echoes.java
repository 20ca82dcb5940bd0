package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.union.Reading.Echo;

/** Gives words that mean a body named elsewhere ("LĐLĐ tỉnh", "công đoàn công ty") the body's id. */
final class Echoes {
    private final Story story;
    private final UnitMentions units;
    private final NameReader names;
    private final UnionWords words;
    private final Map<FieldText, Map<String, NavigableMap<Integer, String>>> districts = new HashMap<>();
    private final Map<FieldText, NavigableMap<Integer, String>> places = new HashMap<>();
    private boolean anyNamed;

    Echoes(Story story, UnitMentions units, UnionWords words, NameReader names) {
        this.story = story;
        this.units = units;
        this.words = words;
        this.names = names;
    }

    /** Mentions in the order of the text; echoes of nothing are left out. */
    List<UnionMention> resolve(List<Reading> readings) {
        List<UnionMention> resolved = new ArrayList<>();
        boolean federationNamed = readings.stream()
                .anyMatch(r -> (r.echo() == null && isFederation(r.id()))
                        || r.echo() == Echo.PROVINCE
                        || r.echo() == Echo.DISTRICT);
        boolean grassrootsNamed = readings.stream().anyMatch(r -> r.echo() == null && r.id().startsWith("l4:"));
        anyNamed = readings.stream().anyMatch(r -> r.echo() == null);
        String latest = null;
        for (Reading reading : readings) {
            String id = reading.id();
            if (reading.echo() == null) {
                latest = id.startsWith("ldld-") ? id : latest;
            } else {
                id = switch (reading.echo()) {
                    case PROVINCE -> latest != null ? latest : placeBefore(reading);
                    case FEDERATION -> federationNamed ? null : placeBefore(reading);
                    case DISTRICT -> district(reading);
                    case UNIT -> unit(reading);
                    case BARE -> grassrootsNamed ? null : bare(reading);
                };
            }
            if (id != null) {
                resolved.add(reading.as(id));
            }
        }
        return resolved;
    }

    private static boolean isFederation(String id) {
        return id.startsWith("ldld-") || id.startsWith("l3:L") || id.startsWith("l3:l");
    }

    /** The place last named before the reading, else the first named at all. */
    private String placeBefore(Reading reading) {
        String latest = null;
        for (FieldText field : story.fields()) {
            if (field == reading.field()) {
                return lastUpTo(reading, places(field), latest);
            }
            String here = lastOf(places(field));
            latest = here != null ? here : latest;
        }
        return latest;
    }

    private String district(Reading reading) {
        String level = reading.kind().toLowerCase(Locale.ROOT);
        String latest = null;
        for (FieldText field : story.fields()) {
            NavigableMap<Integer, String> named = districts(field).getOrDefault(level, new TreeMap<>());
            String here = field == reading.field() ? lastUpTo(reading, named, latest) : lastOf(named);
            latest = here != null ? here : latest;
        }
        return latest == null ? reading.id() : reading.id() + ' ' + latest;
    }

    /** Names of the districts of a field by their level, in the order of the text. */
    private Map<String, NavigableMap<Integer, String>> districts(FieldText field) {
        return districts.computeIfAbsent(field, f -> {
            Map<String, NavigableMap<Integer, String>> byLevel = new HashMap<>();
            for (Match district : f.of(UnionWords.DISTRICT)) {
                int last = names.lastOfPlace(f, district.last() + 1);
                if (last >= 0) {
                    byLevel.computeIfAbsent(district.written().toLowerCase(Locale.ROOT), level -> new TreeMap<>())
                            .put(district.first(), f.tokens().written(district.last() + 1, last));
                }
            }
            return byLevel;
        });
    }

    private NavigableMap<Integer, String> places(FieldText field) {
        return places.computeIfAbsent(field, f -> {
            TreeMap<Integer, String> ids = new TreeMap<>();
            f.of("place").stream().filter(Match::holds).forEach(place -> ids.put(place.first(), place.id()));
            return ids;
        });
    }

    /** What stands last before the reading, else what was named in an earlier field, else the first behind it. */
    private static String lastUpTo(Reading reading, NavigableMap<Integer, String> named, String earlier) {
        Map.Entry<Integer, String> before = named.floorEntry(reading.first());
        if (before != null || earlier != null || named.isEmpty()) {
            return before == null ? earlier : before.getValue();
        }
        return named.firstEntry().getValue();
    }

    private static String lastOf(NavigableMap<Integer, String> named) {
        return named.isEmpty() ? null : named.lastEntry().getValue();
    }

    private String unit(Reading reading) {
        String name = units.nameFor(reading.kind(), reading.field(), reading.first());
        if (name == null && words.isAnyWorkplace(reading.kind())) {
            name = units.subject();
        }
        return name == null ? reading.id() : "l4:" + name;
    }

    private String bare(Reading reading) {
        String subject = units.subject();
        boolean organs = isAmongOrgans(reading);
        if (subject == null && organs) {
            subject = units.inSentence(reading);
        }
        if (subject != null) {
            return holdsOffice(reading) || organs ? "l4:" + subject : null;
        }
        return anyNamed ? null : ownWorkplace(reading);
    }

    /** An office in the union, or the word for grassroots: more than unions at large. */
    private static boolean holdsOffice(Reading reading) {
        return reading.kind().equals(UnionWords.GRASSROOTS)
                || new Steps(reading.field()).endsBefore(UnionWords.OFFICE, reading.first());
    }

    /** "Đảng ủy, ban giám hiệu, công đoàn": organs of one unit. */
    private static boolean isAmongOrgans(Reading reading) {
        Steps steps = new Steps(reading.field());
        int first = reading.first();
        boolean follows =
                first > 0 && steps.behindComma(first - 1) == first && steps.endsBefore(UnionWords.ORGAN, first - 1);
        return follows || steps.standsAt(UnionWords.ORGAN, steps.behindComma(reading.last() + 1));
    }

    /** Someone writes about the place where they work: "xưởng mình", or a post (no title) with its bosses. */
    private String ownWorkplace(Reading reading) {
        boolean post = story.title().tokens().size() == 0;
        boolean signs = holdsOffice(reading) || !story.of(UnionWords.SIGN).isEmpty();
        return !story.of(UnionWords.OWN).isEmpty() || (post && signs) ? UnionFinder.UNNAMED : null;
    }
}
