package vn.diembao.crawlers.outlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one small YAML document into values with lines. Aliases are refused altogether, so nothing can expand (row 71);
 * size and depth are bounded before the parser could be kept busy.
 */
final class YamlDocument {
    private static final int MAX_CHARS = 64 * 1024;
    private static final int MAX_DEPTH = 12;

    private final YAMLParser parser;
    private final ProblemLog problems;

    private YamlDocument(YAMLParser parser, ProblemLog problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The document's map, or null when it has a problem that leaves nothing to read. */
    static YamlValue.Entries read(String text, ProblemLog problems) {
        if (text.length() > MAX_CHARS) {
            problems.add(0, "larger than 64 KB");
            return null;
        }
        try (YAMLParser parser = new YAMLFactory().createParser(new StringReader(text))) {
            if (parser.nextToken() == null) {
                problems.add(0, "empty file");
                return null;
            }
            YamlValue value = new YamlDocument(parser, problems).value(0);
            if (value instanceof YamlValue.Entries map) {
                return map;
            }
            problems.add(value.line(), "the file must be a map of keys, not " + value.what());
        } catch (JsonProcessingException e) {
            YamlComplaint complaint = YamlComplaint.of(e);
            problems.add(complaint.line(), complaint.message());
        } catch (RefusedException e) {
            problems.add(e.line, e.getMessage());
        } catch (IOException e) {
            problems.add(0, "cannot be read: " + e.getMessage());
        }
        return null;
    }

    private YamlValue value(int depth) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.isCurrentAlias()) {
            throw new RefusedException(line, "aliases (*name) are not allowed");
        }
        if (depth > MAX_DEPTH) {
            throw new RefusedException(line, "nested deeper than " + MAX_DEPTH + " levels");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> entries(line, depth);
            case START_ARRAY -> items(line, depth);
            case VALUE_NULL -> new YamlValue.Scalar(null, "empty", line);
            case VALUE_TRUE, VALUE_FALSE -> new YamlValue.Scalar(parser.getText(), "a flag", line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new YamlValue.Scalar(parser.getText(), "a number", line);
            default -> new YamlValue.Scalar(parser.getText(), "text", line);
        };
    }

    private YamlValue entries(int line, int depth) throws IOException {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (values.containsKey(key)) {
                problems.add(keyLine, "key \"" + key + "\" stands twice");
            }
            keyLines.put(key, keyLine);
            values.put(key, value(depth + 1));
        }
        return new YamlValue.Entries(values, keyLines, line);
    }

    private YamlValue items(int line, int depth) throws IOException {
        List<YamlValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(depth + 1));
        }
        return new YamlValue.Items(values, line);
    }

    /** Ends the reading of a document that is refused as a whole. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;

        RefusedException(int line, String message) {
            super(message);
            this.line = line;
        }
    }
}
