package vn.diembao.crawlers.outlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a YAML parser complains of, in words for somebody who edits source files.
 *
 * @param line where to look, 1-based; 0 when the parser does not say
 */
record YamlComplaint(int line, String message) {
    private static final Pattern MARK = Pattern.compile("(?m)^ in '[^']*', line (\\d+), column \\d+");

    /** What a sign in the parser's message means, and whether to look where the thing begins or where reading broke off. */
    private record Meaning(Pattern sign, String words, boolean atStart) {
        Meaning(String sign, String words, boolean atStart) {
            this(Pattern.compile(sign, Pattern.DOTALL), words, atStart);
        }
    }

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(
                    "flow (?:node|mapping|sequence)", "a bracket [ or { is not closed, or a comma is missing", true),
            new Meaning("quoted scalar.*end of stream", "a quote is opened and not closed", true),
            new Meaning("unknown escape", "a backslash in double quotes: use single quotes, or write \\\\", false),
            new Meaning("\\(TAB\\)", "a tab: indent with spaces", false),
            new Meaning(
                    "character '[^']*' that cannot start",
                    "a value begins with a sign that YAML keeps for itself: put the value in double quotes",
                    false),
            new Meaning(
                    "mapping values are not allowed",
                    "a colon where none can be: put a value with \": \" in double quotes, or mend the indentation",
                    false),
            new Meaning("could not find expected ':'", "a key without a colon", true),
            new Meaning(
                    "expected <block end>, but found '<scalar>'",
                    "text behind a closed quote: put the whole value in double quotes",
                    false),
            new Meaning(
                    "expected <block end>",
                    "the indentation does not fit: keys of one list or map begin in one column",
                    false),
            new Meaning("special characters", "a control character: delete it", false));

    static YamlComplaint of(JsonProcessingException e) {
        String told = e.getOriginalMessage();
        List<Integer> marks = MARK.matcher(told)
                .results()
                .map((MatchResult mark) -> Integer.valueOf(mark.group(1)))
                .toList();
        int located = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        for (Meaning meaning : MEANINGS) {
            if (meaning.sign.matcher(told).find()) {
                int broken = marks.isEmpty() ? located : marks.get(marks.size() - 1);
                // A bracket that is open at the end of the file is best found where the last whole token stands.
                int begun = marks.isEmpty() || marks.get(0) == broken ? located : marks.get(0);
                return new YamlComplaint(meaning.atStart ? begun : broken, meaning.words);
            }
        }
        return new YamlComplaint(
                located,
                "malformed YAML: " + told.lines().findFirst().orElse("").strip());
    }
}
