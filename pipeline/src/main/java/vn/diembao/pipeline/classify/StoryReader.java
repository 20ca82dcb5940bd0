package vn.diembao.pipeline.classify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.learn.FeatureReader;
import vn.diembao.pipeline.learn.Features;
import vn.diembao.pipeline.learn.LabelModel;
import vn.diembao.pipeline.learn.Traits;
import vn.diembao.pipeline.learn.UnionRoles;
import vn.diembao.pipeline.learn.UnionSentence;
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
    private final UnionRoles roles;

    /** Reads for a model that is to be trained: everything the taxonomy has is measured, only roles are not told. */
    public StoryReader(Taxonomy taxonomy) {
        this(taxonomy, Traits.namesFor(taxonomy), null);
    }

    /** Reads for a trained model. */
    public StoryReader(Taxonomy taxonomy, LabelModel model) {
        this(taxonomy, model.traits(), new UnionRoles(model));
    }

    private StoryReader(Taxonomy taxonomy, List<String> traitNames, UnionRoles roles) {
        requireNonNull(taxonomy, "taxonomy is null");
        List<String> lists = new ArrayList<>(UnionWords.LISTS);
        lists.addAll(FigureContext.LISTS);
        trie = new PhraseTrie(taxonomy, lists);
        unionFinder = new UnionFinder(new UnionWords(taxonomy));
        programmeFinder = new ProgrammeFinder(taxonomy);
        foreignStories = new ForeignStories(taxonomy);
        traits = new Traits(traitNames);
        this.roles = roles;
    }

    /**
     * A text as it was read.
     *
     * @param programmes ids in the order of the text, with their places
     * @param unions mentions of particular bodies
     * @param places every mention of a union, named or not
     * @param sentences those that speak of a union
     * @param roles what unions do in these sentences; empty when nothing was trained to tell
     */
    public record ReadStory(
            Story story,
            Map<String, List<Match>> programmes,
            List<UnionMention> unions,
            List<UnionMention> places,
            List<UnionSentence> sentences,
            List<UnionRoles.Role> roles,
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
        List<UnionSentence> sentences = UnionSentence.of(story, places);
        List<UnionRoles.Role> told = roles == null ? List.of() : roles.read(sentences);
        float[] sum = UnionRoles.sum(told.stream().map(UnionRoles.Role::chances).toList());
        float[] measured = traits.measure(story, new Traits.Found(places, programmes, foreign, social, sum));
        Features features = FeatureReader.read(story, sentences, measured);
        return new ReadStory(story, programmes, unions, places, sentences, told, features);
    }
}
