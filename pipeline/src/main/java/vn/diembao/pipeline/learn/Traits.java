package vn.diembao.pipeline.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Cue;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.UnionMention;
import vn.diembao.pipeline.union.UnionWords;

/**
 * What is measured of a text beside its n-grams: how much unions are spoken of and what they do, how far it is about
 * other countries, and how loud the cues of the taxonomy are. Values are between about 0 and 2.
 */
public final class Traits {
    private static final double SCALE = 0.3;
    /** What a union does tells more than how often it is named. */
    private static final float ROLE_SCALE = 4;

    private static final int ACTING_REACH = 14;
    private static final int SUBJECT_REACH = 8;
    private static final Set<String> CUE_GROUPS = Set.of("topics", "content-lines", "tone", "alerts", "relevance");
    private static final List<String> COUNTS = List.of(
            "one",
            "union.title",
            "union.opening",
            "union.places",
            "union.named",
            "union.share",
            "union.acting",
            "union.subject",
            "union.first",
            "union.any",
            "union.two",
            "union.three",
            "union.five",
            "union.listed",
            "abroad",
            "abroad.title",
            "foreign",
            "programmes",
            "programmes.opening",
            "length",
            "social");
    private static final List<String> MEASURES =
            Stream.concat(COUNTS.stream(), UnionRoles.MEASURES.stream()).toList();

    private final List<String> names;
    private final Map<String, Integer> cueNumbers = new HashMap<>();
    private final List<String> groups;

    /** Measures what a model was trained with. A cue the taxonomy no longer has stays silent. */
    public Traits(List<String> names) {
        this.names = List.copyOf(names);
        if (!names.subList(0, Math.min(MEASURES.size(), names.size())).equals(MEASURES)) {
            throw new IllegalArgumentException("the model was trained with other traits: " + names);
        }
        Set<String> all = new TreeSet<>();
        for (int i = MEASURES.size(); i < names.size(); i++) {
            cueNumbers.put(names.get(i), i);
            all.add(names.get(i).substring(0, names.get(i).indexOf('/')));
        }
        groups = List.copyOf(all);
    }

    /** Everything that can be measured under a taxonomy: for training. */
    public static List<String> namesFor(Taxonomy taxonomy) {
        Set<String> cues = new TreeSet<>();
        for (Cue cue : taxonomy.cues()) {
            if (CUE_GROUPS.contains(cue.group())) {
                cues.add(cue.group() + '/' + cue.id());
            }
        }
        List<String> names = new ArrayList<>(MEASURES);
        names.addAll(cues);
        return names;
    }

    /** Names of the values, in their order; the model is bound to them. */
    public List<String> names() {
        return names;
    }

    /**
     * What else was found out about a text before it is measured.
     *
     * @param roles what unions do in it, see {@link UnionRoles#sum}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Found(
            List<UnionMention> places,
            Map<String, List<Match>> programmes,
            boolean foreign,
            boolean social,
            float[] roles) {}

    /** The same traits with other roles. */
    public static float[] withRoles(float[] traits, float[] roles) {
        float[] changed = traits.clone();
        putRoles(roles, changed);
        return changed;
    }

    private static void putRoles(float[] roles, float[] values) {
        for (int i = 0; i < roles.length; i++) {
            values[COUNTS.size() + i] = roles[i] * ROLE_SCALE;
        }
    }

    public float[] measure(Story story, Found found) {
        float[] values = new float[names.size()];
        Map<String, Double> measured = new HashMap<>();
        measureUnions(story, found.places(), measured);
        double abroad = 0;
        for (FieldText field : story.fields()) {
            abroad += field.longestOf(UnionWords.FOREIGN).size();
        }
        measured.put("one", 1.0);
        measured.put("abroad", Math.log1p(abroad));
        measured.put("abroad.title", yes(!story.title().of(UnionWords.FOREIGN).isEmpty()));
        measured.put("foreign", yes(found.foreign()));
        int programmePlaces = 0;
        boolean early = false;
        for (List<Match> places : found.programmes().values()) {
            programmePlaces += places.size();
            early |= places.stream().anyMatch(place -> isEarly(story, place.field(), place.first()));
        }
        measured.put("programmes", Math.log1p(programmePlaces));
        measured.put("programmes.opening", yes(early));
        measured.put("length", Math.log1p(story.words()) / 7);
        measured.put("social", yes(found.social()));
        for (int i = 0; i < COUNTS.size(); i++) {
            values[i] = (float) (measured.getOrDefault(COUNTS.get(i), 0.0) * SCALE);
        }
        putRoles(found.roles(), values);
        measureCues(story, values);
        return values;
    }

    private static boolean isEarly(Story story, FieldText field, int token) {
        return field != story.body() || token < 70;
    }

    private static void measureUnions(Story story, List<UnionMention> places, Map<String, Double> measured) {
        Set<String> sentences = new HashSet<>();
        double acting = 0;
        double subject = 0;
        double listed = 0;
        double named = 0;
        double firstAt = 1;
        boolean title = false;
        boolean opening = false;
        for (UnionMention place : places) {
            Tokens tokens = place.field().tokens();
            int start = tokens.sentenceStart(place.first());
            title |= place.field() == story.title();
            opening |= place.field() != story.title() && isEarly(story, place.field(), place.first());
            named += place.id().isEmpty() ? 0 : 1;
            listed += isListed(place) ? 1 : 0;
            if (place.field() == story.body()) {
                firstAt = Math.min(firstAt, place.first() / (double) Math.max(1, tokens.size()));
            }
            if (sentences.add(place.field().name() + start)) {
                acting += acts(place) ? 1 : 0;
                subject += place.first() - start <= SUBJECT_REACH ? 1 : 0;
            }
        }
        double all = 0;
        for (FieldText field : story.fields()) {
            for (int i = 0; i < field.tokens().size(); i = field.tokens().sentenceEnd(i)) {
                all++;
            }
        }
        measured.put("union.title", yes(title));
        measured.put("union.opening", yes(opening));
        measured.put("union.places", Math.log1p(places.size()));
        measured.put("union.named", Math.log1p(named));
        measured.put("union.share", 2 * sentences.size() / Math.max(1, all));
        measured.put("union.acting", Math.log1p(acting));
        measured.put("union.subject", Math.log1p(subject));
        measured.put("union.first", firstAt);
        measured.put("union.any", yes(!places.isEmpty()));
        measured.put("union.two", yes(sentences.size() > 1));
        measured.put("union.three", yes(sentences.size() > 2));
        measured.put("union.five", yes(sentences.size() > 4));
        measured.put("union.listed", places.isEmpty() ? 0 : listed / places.size());
    }

    private static double yes(boolean holds) {
        return holds ? 1 : 0;
    }

    /** Between commas or in brackets: one of many, or a word in passing. */
    private static boolean isListed(UnionMention place) {
        Tokens tokens = place.field().tokens();
        String after = place.last() + 1 < tokens.size() ? tokens.key(place.last() + 1) : ".";
        boolean closed = after.equals(",") || after.equals(")") || after.equals(".") || after.equals(";");
        for (int i = place.first() - 1; i >= Math.max(0, place.first() - 5); i--) {
            String key = tokens.key(i);
            if (key.equals(",") || key.equals("(") || key.equals("va\u0300") || key.equals(";")) {
                return closed;
            }
        }
        return false;
    }

    private static boolean acts(UnionMention place) {
        int end = place.field().tokens().sentenceEnd(place.last());
        for (Match verb : place.field().of(UnionWords.SPEECH)) {
            if (verb.first() > place.last() && verb.first() < end && verb.first() - place.last() <= ACTING_REACH) {
                return true;
            }
        }
        return false;
    }

    private void measureCues(Story story, float[] values) {
        double[] sums = new double[values.length];
        for (FieldText field : story.fields()) {
            double factor = field == story.title() ? 3 : 1;
            for (String group : groups) {
                for (Match match : field.longestOf(group)) {
                    Integer number = cueNumbers.get(group + '/' + match.id());
                    if (number != null) {
                        sums[number] += match.entry().weight() * factor;
                    }
                }
            }
        }
        double size = Math.max(1, Math.sqrt(story.words() / 300.0));
        for (int i = MEASURES.size(); i < values.length; i++) {
            values[i] = (float) (Math.log1p(sums[i] / size) * SCALE / 2);
        }
    }
}
