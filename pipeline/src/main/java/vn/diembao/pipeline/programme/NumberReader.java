package vn.diembao.pipeline.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.model.ReportedNumber;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Programme;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.UnionMention;

/**
 * Reads what a text reports in figures of a programme or of a union's own plan: results, targets, money, shares. A
 * figure goes to the programme its sentence names, to that which counts its unit if there are several, or to the one
 * the text speaks of; to the union of its clause, its sentence or before. What each person gets ("mỗi suất 500.000
 * đồng") is a figure like others, as readers count it; money by the month or year, pay, business and accidents are no
 * figures of a programme. Of a title only what the text does not say, perhaps less rounded, is read.
 * Immutable.
 */
public final class NumberReader {
    private static final String PEOPLE = "người";

    private final Map<String, Programme> byId = new HashMap<>();

    public NumberReader(Taxonomy taxonomy) {
        taxonomy.programmes().forEach(programme -> byId.put(programme.id(), programme));
    }

    /** Figures in the order of the text, those of the title last; the same figure of the same programme once. */
    public List<FoundNumber> read(Story story, Map<String, List<Match>> programmes, List<UnionMention> unions) {
        List<FoundNumber> found = new ArrayList<>();
        if (programmes.isEmpty() && unions.isEmpty()) {
            return found;
        }
        Set<String> said = new HashSet<>();
        NamesInOrder names = new NamesInOrder(story, programmes, unions, byId);
        for (FieldText field : List.of(story.lead(), story.body(), story.title())) {
            boolean repeats = field == story.title();
            for (FoundNumber number : readField(field, names)) {
                boolean isRounded = repeats && found.stream().anyMatch(number::isNear);
                if (!isRounded && said.add(number.key())) {
                    found.add(number);
                }
            }
        }
        return found;
    }

    private static List<FoundNumber> readField(FieldText field, NamesInOrder names) {
        List<FoundNumber> found = new ArrayList<>();
        FigureReader figures = new FigureReader(field);
        FigureContext context = new FigureContext(field);
        Tokens tokens = field.tokens();
        int paragraph = 0;
        for (int start = 0; start < tokens.size(); ) {
            paragraph = tokens.is(start, Tokens.NEW_LINE) ? start : paragraph;
            Sentence sentence = context.sentence(start, paragraph);
            for (Figure figure : figures.between(start, sentence.end())) {
                FigureContext.Setting setting = context.of(figure, sentence);
                boolean isName = names.isName(figure, field) && !context.isGoal(figure, sentence);
                boolean isBareShare =
                        figure.unit().equals(Figure.SHARE) && !setting.isTarget() && !figures.countsBehind(figure);
                FoundNumber number = isName || isBareShare || context.isPart(figure, sentence)
                        ? null
                        : reported(figure, field, setting, names, context.speaksOfUnion(sentence));
                if (number != null) {
                    found.add(number);
                }
            }
            start = sentence.end();
        }
        return found;
    }

    private static boolean reports(Figure figure, String programme, FigureContext.Setting setting) {
        boolean told = setting.sentence().isAct() || setting.isTarget();
        if (setting.sentence().isTrouble()) {
            return false;
        }
        return told || (programme != null && !figure.unit().equals(PEOPLE));
    }

    private static FoundNumber reported(
            Figure figure, FieldText field, FigureContext.Setting setting, NamesInOrder names, boolean speaks) {
        if (setting.isStrange() || setting.isPerPeriod()) {
            return null;
        }
        String programme = names.programmeOf(figure, field, setting.sentence());
        String union = names.unionOf(figure, field, setting.sentence());
        if (!reports(figure, programme, setting)
                || (programme == null && !speaks && !names.hasUnion(field, setting.sentence()))) {
            return null;
        }
        String text = field.tokens().written(figure.first(), figure.last());
        return new FoundNumber(
                new ReportedNumber(programme, union, figure.value(), figure.unit(), setting.isTarget(), text),
                field,
                figure.first(),
                figure.last());
    }
}
