package vn.diembao.pipeline.learn;

import java.util.List;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.classify.ClassifierInput;
import vn.diembao.pipeline.classify.StoryReader;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Texts of tests, read for the sentences that speak of a union. */
final class SpokenTexts {
    private static final StoryReader READER = new StoryReader(Taxonomy.load());

    private SpokenTexts() {}

    static List<UnionSentence> sentences(String title, String body) {
        return READER.read(new ClassifierInput(title, "", body, null, ArticleKind.PRESS))
                .sentences();
    }

    static UnionSentence sentence(String body) {
        return sentences("", body).get(0);
    }
}
