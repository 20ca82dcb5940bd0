package vn.diembao.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.union.UnionWords;

/** Phrases a larger taxonomy might have: those there are with a word or two exchanged, so that they begin alike. */
final class FurtherPhrases {
    private static final int SHORTEST = 2;

    private FurtherPhrases() {}

    /** The taxonomy's own names, cues and words of the union grammar. */
    static List<String> own(Taxonomy taxonomy) {
        Set<String> own = new LinkedHashSet<>();
        taxonomy.programmes().forEach(programme -> programme.aliases().forEach(alias -> own.add(alias.text())));
        taxonomy.unions().forEach(union -> union.aliases().forEach(alias -> own.add(alias.text())));
        taxonomy.cues().forEach(cue -> own.add(cue.text()));
        UnionWords.LISTS.forEach(list -> own.addAll(taxonomy.words(list)));
        return List.copyOf(own);
    }

    /** So many new ones, always the same. */
    static List<String> of(Taxonomy taxonomy, int count) {
        Random random = new Random(7);
        List<String> own = own(taxonomy);
        List<String> words = new ArrayList<>();
        own.forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        Set<String> further = new LinkedHashSet<>();
        while (further.size() < count) {
            List<String> phrase =
                    new ArrayList<>(List.of(own.get(random.nextInt(own.size())).split(" ")));
            while (phrase.size() < SHORTEST) {
                phrase.add(words.get(random.nextInt(words.size())));
            }
            phrase.set(random.nextInt(phrase.size()), words.get(random.nextInt(words.size())));
            phrase.add(words.get(random.nextInt(words.size())));
            further.add(String.join(" ", phrase));
        }
        return List.copyOf(further);
    }
}
