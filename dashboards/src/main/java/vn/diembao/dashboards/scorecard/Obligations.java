package vn.diembao.dashboards.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.diembao.dashboards.settings.SettingsFile;
import vn.diembao.dashboards.settings.SettingsSchema;
import vn.diembao.model.ArticleKind;

/**
 * What the plans oblige to, and the campaigns they name: {@code obligations.yaml}.
 *
 * @param all in the order of the file
 * @param campaigns in the order of the file
 */
public record Obligations(List<Obligation> all, List<Campaign> campaigns) {
    private static final SettingsSchema SCHEMA = new SettingsSchema(Obligations.class, "obligations.json");

    /** The list that alerts by season go by. */
    private static final String NEW_YEARS = "/vn/diembao/dashboards/volume/tet.txt";

    public Obligations {
        all = List.copyOf(all);
        campaigns = List.copyOf(campaigns);
    }

    /**
     * Reads the file that comes with this package.
     *
     * @throws IllegalStateException when it is not fit to be read; the message names every problem
     */
    public static Obligations load() {
        List<String> problems = new ArrayList<>();
        Optional<Obligations> read = SettingsFile.resource(Obligations.class, "obligations.yaml", SCHEMA, problems)
                .map(Obligations::of);
        return read.orElseThrow(() -> new IllegalStateException(String.join("; ", problems)));
    }

    static Obligations of(JsonNode root) {
        List<Campaign> campaigns =
                list(root.path("campaigns")).map(Obligations::campaign).toList();
        Map<String, Campaign> byId = campaigns.stream().collect(toMap(Campaign::id, one -> one));
        Map<String, List<Body>> groups = new LinkedHashMap<>();
        root.path("unions")
                .properties()
                .forEach(group -> groups.put(
                        group.getKey(),
                        list(group.getValue()).flatMap(Obligations::bodies).toList()));
        return new Obligations(
                list(root.path("obligations"))
                        .map(one -> obligation(one, byId, groups))
                        .toList(),
                campaigns);
    }

    private static Stream<Body> bodies(JsonNode some) {
        return texts(some.path("ids")).stream()
                .map(id -> new Body(
                        id,
                        validity(some),
                        some.path("called").asText(),
                        some.path("doubt").asText()));
    }

    private static Obligation obligation(
            JsonNode one, Map<String, Campaign> campaigns, Map<String, List<Body>> groups) {
        String kept = one.path("continued_by").asText();
        return new Obligation(
                one.path("id").asText(),
                one.path("who").asText(),
                one.path("what").asText(),
                Metric.valueOf(one.path("metric").asText().toUpperCase(Locale.ROOT)),
                one.path("at_least").asDouble(),
                Cadence.of(one.path("period").asText()),
                kept.isEmpty() ? validity(one) : new Validity(day(one.path("from")), null),
                one.path("note").asText(),
                one.path("source").asText() + (kept.isEmpty() ? "" : "; tiếp tục áp dụng theo " + kept),
                list(one.path("outlets")).map(Obligations::addressee).toList(),
                texts(one.path("unions")).stream()
                        .flatMap(group -> known(groups, group).stream())
                        .toList(),
                texts(one.path("programmes")),
                texts(one.path("campaigns")).stream()
                        .map(id -> known(campaigns, id))
                        .toList(),
                list(one.path("slots")).map(Obligations::slot).toList());
    }

    private static <T> T known(Map<String, T> all, String id) {
        if (!all.containsKey(id)) {
            throw new IllegalStateException("obligations.yaml: nothing is called \"" + id + '"');
        }
        return all.get(id);
    }

    private static Slot slot(JsonNode one) {
        return new Slot(
                one.path("outlet").asText(),
                ArticleKind.valueOf(one.path("kind").asText()),
                one.path("name").asText(),
                one.path("title").asText());
    }

    private static Addressee addressee(JsonNode one) {
        return new Addressee(
                one.path("id").asText(),
                one.path("name").asText(),
                validity(one),
                one.path("remark").asText(),
                one.path("needs").asText(),
                one.path("feed").asText());
    }

    private static Campaign campaign(JsonNode one) {
        JsonNode yearly = one.path("yearly");
        Validity planned = validity(one.path("plan"));
        List<Validity> named = one.has("before_tet")
                ? beforeTet(one.path("before_tet").asInt())
                : yearly.isMissingNode() ? List.of(planned) : List.of();
        return new Campaign(
                one.path("id").asText(),
                one.path("name").asText(),
                texts(one.path("programmes")),
                planned,
                yearly.isMissingNode()
                        ? null
                        : MonthDay.parse("--" + yearly.path("from").asText()),
                yearly.isMissingNode()
                        ? null
                        : MonthDay.parse("--" + yearly.path("to").asText()),
                named);
    }

    /** So many days up to each New Year's Eve that is known. */
    private static List<Validity> beforeTet(int days) {
        try (InputStream in = Obligations.class.getResourceAsStream(NEW_YEARS)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.strip()))
                    .map(newYear -> new Validity(newYear.minusDays(days), newYear.minusDays(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NEW_YEARS, e);
        }
    }

    private static Validity validity(JsonNode one) {
        return new Validity(day(one.path("from")), day(one.path("to")));
    }

    private static LocalDate day(JsonNode written) {
        return written.isMissingNode() ? null : LocalDate.parse(written.asText());
    }

    private static Stream<JsonNode> list(JsonNode nodes) {
        List<JsonNode> all = new ArrayList<>();
        nodes.forEach(all::add);
        return all.stream();
    }

    private static List<String> texts(JsonNode nodes) {
        return list(nodes).map(JsonNode::asText).toList();
    }
}
