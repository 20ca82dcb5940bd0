package vn.diembao.app.entry;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.diembao.app.RunFigures;
import vn.diembao.crawlers.entry.EntryProblem;
import vn.diembao.crawlers.entry.EntryRow;
import vn.diembao.crawlers.entry.EntryTable;
import vn.diembao.model.Attachment;

/** What is told of one table to whoever handed it in, in Vietnamese; it grows with the rows that cannot be taken only. */
final class EntryReport {
    private static final int MOST_LINES = 10_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Path table;
    private final Instant now;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> files = new TreeSet<>();
    private long left;

    EntryReport(Path table, Instant now) {
        this.table = table;
        this.now = now;
    }

    /** One line of problems. */
    static String line(EntryRow row) {
        return "dòng " + row.line() + ": "
                + row.problems().stream().map(EntryProblem::message).collect(Collectors.joining("; "));
    }

    void add(EntryRow row) {
        if (row.entry() == null) {
            left += lines.size() < MOST_LINES ? 0 : 1;
            if (lines.size() < MOST_LINES) {
                lines.add(line(row));
            }
            return;
        }
        Attachment attachment = row.entry().placement().attachment();
        if (attachment != null) {
            files.add(attachment.name());
        }
    }

    /** Names of the files that rows which are taken refer to. */
    Set<String> files() {
        return files;
    }

    String text(EntryTable.Outcome outcome, RunFigures figures) {
        List<String> text = new ArrayList<>();
        text.add("Bảng: " + table.getFileName());
        text.add("Nhập lúc: " + TIME.format(now));
        if (outcome.problem() != null) {
            text.add("Chưa nhập được: " + outcome.problem().message() + ".");
            return String.join("\n", text) + '\n';
        }
        text.add("Số dòng: " + outcome.rows() + "; tin, bài mới " + figures.clips() + ", cập nhật " + figures.updates()
                + ", đã có từ trước " + figures.duplicates() + ", không nhận "
                + (outcome.rows() - figures.clips() - figures.updates() - figures.duplicates()) + ".");
        if (!outcome.ignored().isEmpty()) {
            text.add("Không dùng các cột: " + String.join(", ", outcome.ignored()) + ".");
        }
        if (!lines.isEmpty()) {
            text.add("");
            text.add("Các dòng chưa nhập được (sửa rồi nhập lại cả bảng, dòng đã có không bị nhập hai lần):");
            lines.forEach(line -> text.add("- " + line + '.'));
        }
        if (left > 0) {
            text.add("- và " + left + " dòng nữa.");
        }
        return String.join("\n", text) + '\n';
    }
}
