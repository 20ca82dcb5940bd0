package vn.diembao.dashboards.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Lists of named filters that boards group by, from {@code cases.yaml}. */
final class CaseLists {
    private final Map<String, Grouping.Cases> lists;

    private CaseLists(Map<String, Grouping.Cases> lists) {
        this.lists = Map.copyOf(lists);
    }

    static CaseLists load() {
        try (InputStream in = CaseLists.class.getResourceAsStream("cases.yaml")) {
            Map<String, Grouping.Cases> lists = new HashMap<>();
            new YAMLMapper().readTree(in).properties().forEach(list -> {
                List<Grouping.Case> cases = new ArrayList<>();
                list.getValue()
                        .forEach(one -> cases.add(new Grouping.Case(
                                one.path("key").asText(), one.path("label").asText(), filter(one))));
                lists.put(list.getKey(), new Grouping.Cases(list.getKey(), cases));
            });
            return new CaseLists(lists);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read cases.yaml", e);
        }
    }

    Optional<Grouping.Cases> of(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    String names() {
        return String.join(", ", new TreeSet<>(lists.keySet()));
    }

    /** What {@code only} and {@code without} say together. */
    static Filter filter(JsonNode place) {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, place.path("only"), true);
        add(conditions, place.path("without"), false);
        return new Filter(conditions);
    }

    private static void add(List<Condition> conditions, JsonNode fields, boolean wanted) {
        fields.properties().forEach(field -> {
            List<String> values = new ArrayList<>();
            field.getValue().forEach(value -> values.add(value.asText()));
            conditions.add(new Condition(field.getKey(), wanted, values));
        });
    }
}
