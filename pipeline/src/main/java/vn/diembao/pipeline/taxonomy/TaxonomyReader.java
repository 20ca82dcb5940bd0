package vn.diembao.pipeline.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.diembao.model.Term;

/** Understands the files of an edition whose form is right. */
final class TaxonomyReader {
    private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Function<String, JsonNode> files;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Term> labels = new ArrayList<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

    /** @param files from a file name to its content */
    TaxonomyReader(Function<String, JsonNode> files) {
        this.files = files;
    }

    TaxonomyFiles read() {
        String version = files.apply("version.yaml").path("version").asText();
        List<Programme> programmes = readProgrammes(files.apply("programmes.yaml"));
        JsonNode unionFile = files.apply("unions.yaml");
        List<UnionBody> unions = readUnions(unionFile);
        List<Federation> federations = readFederations(unionFile.path("federations"));
        readWords(unionFile.path("words"));
        for (String file : TaxonomyEdition.CUE_FILES) {
            readCues(file.replace(".yaml", ""), files.apply(file));
        }
        readWords(files.apply("units.yaml").path("words"));
        JsonNode rules = files.apply("rules.yaml");
        readWords(rules.path("words"));
        rules.path("weights")
                .properties()
                .forEach(e -> weights.put(e.getKey(), e.getValue().asDouble()));
        return new TaxonomyFiles(
                version,
                programmes,
                unions,
                federations,
                readLevels(unionFile.path("levels")),
                List.copyOf(cues),
                List.copyOf(labels),
                Map.copyOf(words),
                Map.copyOf(weights),
                new Borders(readBlocked(rules.path("blocked_before")), readBlocked(rules.path("blocked_after"))));
    }

    private List<Programme> readProgrammes(JsonNode file) {
        List<Programme> programmes = new ArrayList<>();
        for (JsonNode node : file.path("programmes")) {
            programmes.add(new Programme(
                    required(node, "id"),
                    required(node, "name"),
                    required(node, "kind"),
                    optional(node, "parent"),
                    readAliases(node.path("aliases")),
                    texts(node.path("counted")),
                    node.path("incidental").asBoolean(false),
                    readPeriod(node),
                    readPhases(node.path("phases"))));
        }
        return List.copyOf(programmes);
    }

    private static Period readPeriod(JsonNode node) {
        return new Period(dayOf(node, "from", 0), dayOf(node, "to", 1));
    }

    private static Instant dayOf(JsonNode node, String field, int daysLater) {
        String day = optional(node, field);
        return day == null
                ? null
                : LocalDate.parse(day).plusDays(daysLater).atStartOfDay(HOME).toInstant();
    }

    private List<Phase> readPhases(JsonNode nodes) {
        List<Phase> phases = new ArrayList<>();
        for (JsonNode node : nodes) {
            phases.add(new Phase(
                    required(node, "name"),
                    readPeriod(node),
                    node.path("target").asDouble(),
                    required(node, "unit")));
        }
        return List.copyOf(phases);
    }

    private List<UnionBody> readUnions(JsonNode file) {
        List<UnionBody> unions = new ArrayList<>();
        unions.add(readUnion(file.path("confederation"), 1));
        file.path("provinces").forEach(node -> unions.add(readUnion(node, 2)));
        file.path("central").forEach(node -> unions.add(readUnion(node, 2)));
        return List.copyOf(unions);
    }

    private UnionBody readUnion(JsonNode node, int level) {
        return new UnionBody(
                required(node, "id"),
                required(node, "name"),
                level,
                optional(node, "place"),
                optional(node, "successor"),
                dayAfter(optional(node, "to")),
                readAliases(node.path("aliases")));
    }

    private static Instant dayAfter(String lastDay) {
        return lastDay == null
                ? null
                : LocalDate.parse(lastDay).plusDays(1).atStartOfDay(HOME).toInstant();
    }

    private List<Federation> readFederations(JsonNode nodes) {
        List<Federation> federations = new ArrayList<>();
        for (JsonNode node : nodes) {
            Instant since =
                    LocalDate.parse(required(node, "since")).atStartOfDay(HOME).toInstant();
            federations.add(
                    new Federation(required(node, "id"), required(node, "name"), since, texts(node.path("old_ids"))));
        }
        return List.copyOf(federations);
    }

    private static Map<String, Period> readLevels(JsonNode nodes) {
        Map<String, Period> levels = new HashMap<>();
        for (JsonNode node : nodes) {
            if (node.hasNonNull("heads")) {
                levels.put(required(node, "heads"), readPeriod(node));
            }
        }
        return Map.copyOf(levels);
    }

    private List<Alias> readAliases(JsonNode nodes) {
        List<Alias> aliases = new ArrayList<>();
        for (JsonNode node : nodes) {
            Alias.Letters letters =
                    Alias.Letters.valueOf(node.path("letters").asText("any").toUpperCase(Locale.ROOT));
            String text = node.isTextual() ? node.asText() : required(node, "text");
            for (String written : Alternatives.of(text)) {
                aliases.add(new Alias(
                        written,
                        letters,
                        texts(node.path("near")),
                        node.path("quoted").asBoolean(false),
                        texts(node.path("without")),
                        node.path("reach").asInt(Alias.REACH),
                        node.path("dated").asBoolean(false)));
            }
        }
        return aliases;
    }

    private void readCues(String group, JsonNode file) {
        for (JsonNode node : file.path("labels")) {
            String id = required(node, "id");
            if (node.has("name")) {
                String kind = group.equals("topics") ? "topic" : group.equals("content-lines") ? "content_line" : group;
                labels.add(new Term(kind, id, node.path("name").asText(), "", null));
            }
            node.path("cues").properties().forEach(weighted -> {
                double weight = Double.parseDouble(weighted.getKey());
                for (String text : texts(weighted.getValue())) {
                    Alternatives.of(text).forEach(written -> cues.add(new Cue(group, id, written, weight)));
                }
            });
        }
    }

    private void readWords(JsonNode lists) {
        lists.properties().forEach(list -> {
            List<String> written = new ArrayList<>();
            texts(list.getValue()).forEach(text -> written.addAll(Alternatives.of(text)));
            words.put(list.getKey(), List.copyOf(written));
        });
    }

    private static Map<String, List<String>> readBlocked(JsonNode cues) {
        Map<String, List<String>> blocked = new HashMap<>();
        cues.properties().forEach(cue -> blocked.put(cue.getKey(), texts(cue.getValue())));
        return blocked;
    }

    private static String required(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String optional(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
