package vn.diembao.pipeline.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The fields of one text, read. */
public record Story(FieldText title, FieldText lead, FieldText body, Instant publishedAt) {
    public List<FieldText> fields() {
        return List.of(title, lead, body);
    }

    public List<Match> of(String group) {
        List<Match> all = new ArrayList<>();
        fields().forEach(field -> all.addAll(field.of(group)));
        return all;
    }

    public List<Match> longestOf(String group) {
        List<Match> all = new ArrayList<>();
        fields().forEach(field -> all.addAll(field.longestOf(group)));
        return all;
    }

    public int words() {
        return fields().stream().mapToInt(field -> field.tokens().size()).sum();
    }

    /** Where a text says what it is about: the title, the lead, the first lines of a text that has no lead. */
    public boolean isProminent(FieldText field, int token, int opening) {
        return field == title
                || field == lead
                || (field == body && lead.tokens().size() == 0 && token < opening);
    }
}
