package vn.diembao.pipeline.taxonomy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One form of a name, written out of an alias.
 *
 * @param group {@code programme}, {@code union}, or {@code place} for a province's name, which counts only behind words
 *     such as "LĐLĐ tỉnh"
 * @param owner whose name it is
 * @param alias where it stands
 * @param key as matched, see {@link PhraseKey}
 * @param bareKey the same without diacritics
 */
record WrittenName(String group, YamlEntry owner, YamlEntry alias, String text, String key, String bareKey) {
    static List<WrittenName> all(Map<String, YamlFile> files) {
        List<WrittenName> names = new ArrayList<>();
        YamlEntry.root(files.get("programmes.yaml")).at("programmes").parts().forEach(p -> add("programme", p, names));
        YamlEntry unions = YamlEntry.root(files.get("unions.yaml"));
        add("union", unions.at("confederation"), names);
        unions.at("provinces").parts().forEach(province -> add("place", province, names));
        unions.at("central").parts().forEach(union -> add("union", union, names));
        return names;
    }

    private static void add(String group, YamlEntry owner, List<WrittenName> names) {
        for (YamlEntry alias : owner.at("aliases").parts()) {
            String text = alias.node().isTextual() ? alias.node().asText() : alias.text("text");
            for (String written : Alternatives.of(text)) {
                names.add(new WrittenName(
                        group, owner, alias, written, PhraseKey.of(written, false), PhraseKey.of(written, true)));
            }
        }
    }

    String id() {
        return owner.text("id");
    }

    /** Equal for the forms of one alias. */
    String place() {
        return alias.file().name() + alias.pointer();
    }

    /** True when the words alone do not make it this name. */
    boolean isConditioned() {
        return !alias.texts("near").isEmpty() || isDated();
    }

    private boolean isDated() {
        return alias.node().path("dated").asBoolean(false);
    }

    /** True when both hold in their time only, and no year is of both: a text without a date goes by its years. */
    boolean isOfOtherTime(WrittenName other) {
        return isDated() && other.isDated() && (endsBefore(other) || other.endsBefore(this));
    }

    private boolean endsBefore(WrittenName other) {
        String last = owner.text("to");
        String first = other.owner.text("from");
        return last != null
                && first != null
                && LocalDate.parse(last).getYear() < LocalDate.parse(first).getYear();
    }

    /** How strictly capitals are compared. */
    String letters() {
        return alias.node().path("letters").asText("any");
    }

    /** True when a text that fits one can fit the other too. */
    boolean canMeet(WrittenName other) {
        boolean anyCase = letters().equals("any") || other.letters().equals("any");
        return anyCase || text.equals(other.text);
    }
}
