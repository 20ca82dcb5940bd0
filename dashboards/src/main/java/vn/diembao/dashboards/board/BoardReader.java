package vn.diembao.dashboards.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.diembao.dashboards.settings.SettingsFile;
import vn.diembao.dashboards.settings.SettingsSchema;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads one board; what the schema lets through is then checked by {@link BoardCheck}. */
final class BoardReader {
    private static final SettingsSchema SCHEMA = new SettingsSchema(BoardReader.class, "board.json");
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_SIZE = 10;
    private static final String COPY_OF = "story.duplicate_of";
    private static final String CLIPS = StoredIndex.CLIPS.alias();

    private final BoardFields fields;
    private final CaseLists cases;
    private final BoardWords words;

    BoardReader(BoardFields fields, CaseLists cases, BoardWords words) {
        this.fields = fields;
        this.cases = cases;
        this.words = words;
    }

    /** The board, unless something is wrong with it. */
    Optional<Board> read(Path file, List<String> problems) {
        Optional<JsonNode> root = SettingsFile.read(file, SCHEMA, problems);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        BoardCheck check = new BoardCheck(fields, words, file.getFileName().toString());
        Board board = board(root.get(), check);
        check.board(board);
        problems.addAll(check.problems());
        return check.problems().isEmpty() ? Optional.of(board) : Optional.empty();
    }

    private Board board(JsonNode root, BoardCheck check) {
        StoredIndex index = BoardFields.index(root.path("index").asText(CLIPS));
        Filter filter = CaseLists.filter(root);
        List<BoardField> controls = new ArrayList<>();
        root.path("controls")
                .forEach(name -> check.field(index, name.asText(), "controls").ifPresent(controls::add));
        List<Panel> panels = new ArrayList<>();
        root.path("panels").forEach(panel -> panels.add(panel(panel, index, filter, check)));
        return new Board(
                root.path("id").asText(),
                root.path("title").asText(),
                root.path("question").asText(),
                root.path("days").asInt(USUAL_DAYS),
                controls,
                root.path("scorecard").asBoolean(),
                panels);
    }

    private Panel panel(JsonNode node, StoredIndex usual, Filter ofBoard, BoardCheck check) {
        String id = node.path("id").asText();
        StoredIndex index =
                node.has("index") ? BoardFields.index(node.path("index").asText()) : usual;
        Filter own = CaseLists.filter(node);
        JsonNode mark = node.path("mark");
        return new Panel(
                id,
                node.path("title").asText(),
                node.path("note").asText(),
                Chart.valueOf(upper(node.path("chart"))),
                index,
                index == usual ? inherited(node, ofBoard, check).and(own) : own,
                measures(node.path("measures"), index),
                grouping(node.path("group"), id + ".group", check),
                grouping(node.path("split"), id + ".split", check),
                mark.isMissingNode()
                        ? null
                        : new Mark(
                                mark.path("label").asText(), mark.path("value").asDouble()),
                node.path("width").asInt(),
                node.path("height").asInt());
    }

    /** What holds of the whole board; a panel that counts copies leaves out that they are left out. */
    private static Filter inherited(JsonNode panel, Filter ofBoard, BoardCheck check) {
        if (!panel.has("copies")) {
            return ofBoard;
        }
        Filter withCopies = ofBoard.dropping(COPY_OF);
        if (withCopies.equals(ofBoard)) {
            check.problem(panel.path("id").asText(), "copies: the board leaves none out");
        }
        return withCopies;
    }

    private static List<Measure> measures(JsonNode list, StoredIndex index) {
        if (list.isEmpty()) {
            String label = index == StoredIndex.CLIPS ? "Tin, bài" : "Số lượng";
            return List.of(new Measure(label, Measure.Kind.COUNT, null, Filter.NONE));
        }
        List<Measure> measures = new ArrayList<>();
        list.forEach(node -> measures.add(measure(node)));
        return measures;
    }

    private static Measure measure(JsonNode node) {
        String label = node.path("label").asText();
        Filter filter = CaseLists.filter(node);
        for (Measure.Kind kind : Measure.Kind.values()) {
            JsonNode field = node.path(kind.name().toLowerCase(Locale.ROOT));
            if (!field.isMissingNode()) {
                return new Measure(label, kind, field.asText(), filter);
            }
        }
        return new Measure(label, Measure.Kind.COUNT, null, filter);
    }

    /** Null where nothing is written; of several the first, and the check is told. */
    private Grouping grouping(JsonNode node, String place, BoardCheck check) {
        if (node.isMissingNode()) {
            return null;
        }
        List<Grouping> written = new ArrayList<>();
        if (node.has("field")) {
            String order = node.has("order") ? upper(node.path("order")) : Grouping.Order.FALLING.name();
            written.add(new Grouping.Terms(
                    node.path("field").asText(), node.path("size").asInt(USUAL_SIZE), Grouping.Order.valueOf(order)));
        }
        if (node.has("every")) {
            written.add(new Grouping.Time(Grouping.Every.valueOf(upper(node.path("every")))));
        }
        if (node.has("hours")) {
            written.add(new Grouping.Hours());
        }
        if (node.has("cases")) {
            written.add(cases(node.path("cases").asText(), place, check));
        }
        if (written.size() > 1) {
            check.problem(place, "only one of field, every, hours and cases");
        }
        return written.isEmpty() ? null : written.get(0);
    }

    private Grouping cases(String name, String place, BoardCheck check) {
        return cases.of(name).orElseGet(() -> {
            check.problem(place, "no list of cases \"" + name + "\": there are " + cases.names());
            return new Grouping.Cases(name, List.of());
        });
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }
}
