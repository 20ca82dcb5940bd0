package vn.diembao.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.classify.Classifier;
import vn.diembao.pipeline.classify.ClassifierInput;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.PhraseTrie;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.normalize.LanguageDetector;
import vn.diembao.pipeline.programme.ProgrammeFinder;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.union.UnionFinder;
import vn.diembao.pipeline.union.UnionWords;

/**
 * Articles of one length a second on one thread: cutting into words, matching, all labels; what each part costs; how
 * matching does with 5, 10 and 50 times the phrases. Baselines are the Aho-Corasick library over characters and one search
 * for each phrase; they count what they find and make nothing of it.
 */
public final class ClassifyBenchmark {
    private static final String NAME = "classify";
    private static final String WORDS = "words";
    private static final String MATCHING = "words and matching";
    private static final String PROGRAMMES = "… and programmes";
    private static final String UNIONS = "… and unions";
    private static final String LABELS = "all labels";
    private static final String LANGUAGE = "language";
    private static final String EVERYTHING = "everything";
    private static final String LIBRARY = "library over characters";
    private static final String ONE_BY_ONE = "one search a phrase";
    private static final int WARMUPS = 3;
    /** The slow baseline sees this share of the articles. */
    private static final int SHARE = 20;

    private static final int[] GROWTH = {1, 5, 10, 50};
    /** What the library's states of a larger taxonomy would need is more than the heap. */
    private static final int LIBRARY_GROWTH = 5;

    private final List<String> articles;
    private final int chars;

    private ClassifyBenchmark(List<String> articles, int chars) {
        this.articles = articles;
        this.chars = chars;
    }

    /** On the demo's stories. */
    public static ClassifyBenchmark onOwnTexts(int count, int chars) throws IOException {
        return new ClassifyBenchmark(JoinedArticles.ofOwnTexts(count, chars), chars);
    }

    /**
     * On the rows of a file.
     *
     * @throws IllegalArgumentException when it has no text
     */
    public static ClassifyBenchmark on(Path file, int count, int chars) throws IOException {
        return new ClassifyBenchmark(JoinedArticles.ofRows(file, count, chars), chars);
    }

    /**
     * Measures.
     *
     * @param rounds that count, after three that do not
     * @param nanos a clock that is never set
     */
    public List<Figure> run(int rounds, LongSupplier nanos) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(NAME, "articles", "articles", articles.size()));
        figures.add(Figure.of(NAME, "size of an article", "chars", chars));
        HeapUsed heap = new HeapUsed();
        Taxonomy taxonomy = Taxonomy.load();
        Classifier classifier = new Classifier(taxonomy);
        LanguageDetector languages = new LanguageDetector();
        classifier.classify(input(articles.get(0)));
        languages.detect(articles.get(0));
        double models = heap.megabytes();
        Contest contest = Contest.run(contenders(taxonomy, classifier, languages), WARMUPS, rounds, nanos);
        for (String name : List.of(WORDS, MATCHING, LABELS, LANGUAGE, EVERYTHING, LIBRARY)) {
            figures.add(Figure.of(NAME, name, "articles/s", contest.rate(name, articles.size())));
        }
        figures.add(Figure.of(NAME, ONE_BY_ONE, "articles/s", contest.rate(ONE_BY_ONE, few().size())));
        figures.add(Figure.of(NAME, MATCHING + " to " + LIBRARY, "x", contest.ratio(MATCHING, LIBRARY)));
        addParts(figures, contest);
        figures.add(Figure.of(NAME, "heap of all models", "MB", models));
        addGrowth(figures, taxonomy, rounds, nanos);
        return figures;
    }

    private List<Contest.Contender> contenders(Taxonomy taxonomy, Classifier classifier, LanguageDetector languages) {
        PhraseTrie trie = new PhraseTrie(taxonomy, UnionWords.LISTS);
        LibraryTrie library = new LibraryTrie(FurtherPhrases.own(taxonomy));
        ProgrammeFinder programmes = new ProgrammeFinder(taxonomy);
        UnionFinder unions = new UnionFinder(new UnionWords(taxonomy));
        ToLongFunction<String> labels =
                text -> classifier.classify(input(text)).evidence().size();
        ToLongFunction<String> language = text -> languages.detect(text).length();
        return List.of(
                contender(WORDS, text -> Tokenizer.tokenize(text).size()),
                contender(MATCHING, text -> trie.read("body", text).size()),
                contender(PROGRAMMES, text -> programmes.find(story(trie, text)).size()),
                contender(UNIONS, text -> {
                    Story story = story(trie, text);
                    return (long) programmes.find(story).size()
                            + unions.find(story, false).size();
                }),
                contender(LABELS, labels),
                contender(LANGUAGE, language),
                contender(EVERYTHING, text -> labels.applyAsLong(text) + language.applyAsLong(text)),
                contender(LIBRARY, library::count),
                new Contest.Contender(
                        ONE_BY_ONE,
                        () -> few().stream().mapToLong(library::countOneByOne).sum()));
    }

    private Contest.Contender contender(String name, ToLongFunction<String> read) {
        return new Contest.Contender(
                name, () -> articles.stream().mapToLong(read).sum());
    }

    private List<String> few() {
        return articles.subList(0, Math.max(1, articles.size() / SHARE));
    }

    private void addParts(List<Figure> figures, Contest contest) {
        double before = 0;
        for (Map.Entry<String, String> part : List.of(
                Map.entry(WORDS, "words"),
                Map.entry(MATCHING, "matching"),
                Map.entry(PROGRAMMES, "programmes"),
                Map.entry(UNIONS, "unions"),
                Map.entry(LABELS, "judges and numbers"))) {
            double all = 1_000 / contest.rate(part.getKey(), articles.size()).median();
            figures.add(Figure.of(NAME, "part: " + part.getValue(), "core-ms/article", all - before));
            before = all;
        }
        double language = 1_000 / contest.rate(LANGUAGE, articles.size()).median();
        figures.add(Figure.of(NAME, "part: language", "core-ms/article", language));
    }

    private void addGrowth(List<Figure> figures, Taxonomy taxonomy, int rounds, LongSupplier nanos) {
        int own = FurtherPhrases.own(taxonomy).size();
        for (int times : GROWTH) {
            HeapUsed heap = new HeapUsed();
            PhraseTrie trie =
                    new PhraseTrie(taxonomy, UnionWords.LISTS, FurtherPhrases.of(taxonomy, own * (times - 1)));
            double size = heap.megabytes();
            String name = times + "x phrases";
            Contest contest = Contest.run(
                    List.of(contender(name, text -> trie.read("body", text).size())), 1, rounds, nanos);
            figures.add(Figure.of(NAME, name, "phrases", trie.size()));
            figures.add(Figure.of(NAME, name, "articles/s", contest.rate(name, articles.size())));
            figures.add(Figure.of(NAME, name + ": heap", "MB", size));
        }
        for (int times : GROWTH) {
            if (times <= LIBRARY_GROWTH) {
                addLibraryGrowth(figures, taxonomy, own * (times - 1), times + "x phrases, " + LIBRARY, nanos);
            }
        }
    }

    private void addLibraryGrowth(
            List<Figure> figures, Taxonomy taxonomy, int further, String name, LongSupplier nanos) {
        List<String> phrases = new ArrayList<>(FurtherPhrases.own(taxonomy));
        phrases.addAll(FurtherPhrases.of(taxonomy, further));
        HeapUsed heap = new HeapUsed();
        LibraryTrie library = new LibraryTrie(phrases);
        double size = heap.megabytes();
        Contest contest = Contest.run(List.of(contender(name, library::count)), 1, 1, nanos);
        figures.add(Figure.of(NAME, name, "articles/s", contest.rate(name, articles.size())));
        figures.add(Figure.of(NAME, name + ": heap", "MB", size));
    }

    private static Story story(PhraseTrie trie, String text) {
        FieldText none = trie.read("title", "");
        return new Story(none, none, trie.read("body", text), null);
    }

    private static ClassifierInput input(String text) {
        return new ClassifierInput("", "", text, null, ArticleKind.PRESS);
    }
}
