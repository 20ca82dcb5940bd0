package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was issued of {@link TextView} and {@link SlipView}: an address stands below its text, which begins a line. */
final class IssuedText implements IssuedFile {
    private static final Pattern ITEM = Pattern.compile("^([0-9]+\\. )(.*)$");
    private static final String LINE = "- ";

    private List<String> lines;

    IssuedText(Path file) throws IOException {
        lines = List.of(Files.readString(file, UTF_8).split("\n", -1));
    }

    @Override
    public Set<String> titles(Set<String> addresses) {
        Set<String> titles = new HashSet<>();
        String heading = "";
        for (String line : lines) {
            if (!line.startsWith(TextView.INDENT)) {
                heading = line;
            } else if (addresses.contains(line.strip())) {
                Matcher item = ITEM.matcher(heading);
                if (item.matches()) {
                    titles.add(item.group(2));
                }
            }
        }
        return titles;
    }

    @Override
    public int erase(Set<String> addresses, Set<String> titles) {
        List<String> kept = new ArrayList<>();
        int erased = 0;
        for (String line : lines) {
            kept.add(line);
            if (line.startsWith(TextView.INDENT) && addresses.contains(line.strip())) {
                while (kept.get(kept.size() - 1).startsWith(TextView.INDENT)) {
                    kept.remove(kept.size() - 1);
                }
                Matcher item = ITEM.matcher(kept.remove(kept.size() - 1));
                kept.add(item.matches() ? item.group(1) + EditionEraser.DELETED : LINE + EditionEraser.DELETED + '.');
                erased++;
            }
        }
        erased += eraseRows(kept, titles);
        lines = List.copyOf(kept);
        return erased;
    }

    /** Of tables. */
    private static int eraseRows(List<String> kept, Set<String> titles) {
        int erased = 0;
        for (String title : titles) {
            String row = LINE + title + ": ";
            for (int i = 0; i < kept.size(); i++) {
                if (kept.get(i).startsWith(row)) {
                    kept.set(
                            i, LINE + EditionEraser.DELETED + ": " + kept.get(i).substring(row.length()));
                    erased++;
                }
            }
        }
        return erased;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(String.join("\n", lines).getBytes(UTF_8));
    }
}
