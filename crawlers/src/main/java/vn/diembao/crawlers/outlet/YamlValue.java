package vn.diembao.crawlers.outlet;

import java.util.List;
import java.util.Map;

/** A YAML value that knows its line. */
sealed interface YamlValue {
    int line();

    /** What it is, in words for a message. */
    String what();

    /** @param text as written; {@code null} for a YAML null */
    record Scalar(String text, String what, int line) implements YamlValue {}

    record Items(List<YamlValue> values, int line) implements YamlValue {
        @Override
        public String what() {
            return "a list";
        }
    }

    record Entries(Map<String, YamlValue> values, Map<String, Integer> keyLines, int line) implements YamlValue {
        @Override
        public String what() {
            return "a map";
        }
    }
}
