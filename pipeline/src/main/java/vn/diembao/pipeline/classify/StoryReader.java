package vn.diembao.pipeline.classify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.judge.AlertCues;
import vn.diembao.pipeline.learn.FeatureReader;
import vn.diembao.pipeline.learn.Features;
import vn.diembao.pipeline.learn.Traits;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.PhraseTrie;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.programme.FigureContext;
import vn.diembao.pipeline.programme.ProgrammeFinder;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.union.ForeignStories;
import vn.diembao.pipeline.union.GenericUnions;
import vn.diembao.pipeline.union.UnionFinder;
import vn.diembao.pipeline.union.UnionMention;
import vn.diembao.pipeline.union.UnionWords;

/**
 * Reads a text once for everything that labels it: phrases, programmes, unions, and the features of the models. Holds no
 * state between texts and is safe to share between threads.
 */
public final class StoryReader {
    private final PhraseTrie trie;
    private final UnionFinder unionFinder;
    private final ProgrammeFinder programmeFinder;
    private final ForeignStories foreignStories;
    private final Traits traits;

    /** @param traitNames what to measure, in the order of the model's weights */
    public StoryReader(Taxonomy taxonomy, List<String> traitNames) {
        requireNonNull(taxonomy, "taxonomy is null");
        List<String> lists = new ArrayList<>(UnionWords.LISTS);
        lists.addAll(FigureContext.LISTS);
        lists.addAll(AlertCues.LISTS);
        trie = new PhraseTrie(taxonomy, lists);
        unionFinder = new UnionFinder(new UnionWords(taxonomy));
        programmeFinder = new ProgrammeFinder(taxonomy);
        foreignStories = new ForeignStories(taxonomy);
        traits = new Traits(traitNames);
    }

    /**
     * A text as it was read.
     *
     * @param programmes ids in the order of the text, with their places
     * @param unions mentions of particular bodies
     * @param places every mention of a union, named or not
     */
    public record ReadStory(
            Story story,
            Map<String, List<Match>> programmes,
            List<UnionMention> unions,
            List<UnionMention> places,
            Features features) {}

    public ReadStory read(ClassifierInput input) {
        Story story = new Story(
                trie.read("title", input.title()),
                trie.read("lead", input.lead()),
                trie.read("body", input.body()),
                input.publishedAt());
        boolean foreign = foreignStories.hold(story);
        Map<String, List<Match>> programmes = programmeFinder.find(story);
        List<UnionMention> unions = unionFinder.find(story, foreign);
        List<UnionMention> places = GenericUnions.withNamed(story, unions);
        boolean social = input.kind() == ArticleKind.SOCIAL;
        float[] measured = traits.measure(story, new Traits.Found(places, programmes, foreign, social));
        return new ReadStory(story, programmes, unions, places, FeatureReader.read(story, places, measured));
    }
}
