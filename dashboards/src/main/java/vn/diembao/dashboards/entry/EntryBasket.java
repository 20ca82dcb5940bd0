package vn.diembao.dashboards.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.diembao.model.AttachmentType;

/**
 * Puts forms into the folder that tables are taken from: a form is a table of one row, and takes the way of all tables. Safe to
 * share between threads.
 */
public final class EntryBasket {
    private static final String HEAD = "Báo, đài;Loại hình;Chuyên mục;Tên tin, bài;Thời gian;Tóm tắt;Trang, kênh;"
            + "Thời lượng;Đường dẫn;Tệp đính kèm";

    private static final String PREFIX = "bieu-mau-";
    private static final int REPORTS = 10;
    private static final int HEAD_BYTES = 16;

    private final Path inbox;
    private final SecureRandom random;

    /** @param inbox need not be there yet */
    public EntryBasket(Path inbox, SecureRandom random) {
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.random = requireNonNull(random, "random is null");
    }

    /** A file that came with a form. */
    public interface Upload {
        InputStream open() throws IOException;
    }

    /**
     * Puts a form that has no problem into the folder; the row follows its file, so that it never names one that is not there.
     *
     * @param upload null for none
     * @return false when the file is neither PDF, PNG, JPEG, MP3 nor MP4 by its content; nothing is left behind then
     */
    public boolean put(EntryDraft draft, Upload upload) throws IOException {
        Files.createDirectories(inbox);
        String name = PREFIX + HexFormat.of().formatHex(random(8));
        String file = "";
        if (upload != null) {
            Optional<AttachmentType> type = type(upload);
            if (type.isEmpty()) {
                return false;
            }
            file = name + '.' + type.get().extension();
            try (InputStream in = upload.open()) {
                appear(file, in);
            }
        }
        String row = EntryDraft.FIELDS.stream()
                .map(field -> quoted(draft.cell(field)))
                .collect(Collectors.joining(";"));
        appear(name + ".csv", new ByteArrayInputStream((HEAD + '\n' + row + ';' + file + '\n').getBytes(UTF_8)));
        return true;
    }

    /** What became of the newest forms, newest first. */
    public List<String> reports() throws IOException {
        List<Path> all = new ArrayList<>(reports("done"));
        all.addAll(reports("rejected"));
        all.sort(Comparator.comparing((Path path) -> path.getFileName().toString())
                .reversed());
        List<String> texts = new ArrayList<>();
        for (Path report : all.subList(0, Math.min(REPORTS, all.size()))) {
            texts.add(Files.readString(report).strip());
        }
        return texts;
    }

    private List<Path> reports(String folder) throws IOException {
        Path directory = inbox.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(".*-" + PREFIX + "[0-9a-f]+\\.csv\\.txt"))
                    .toList();
        }
    }

    private static Optional<AttachmentType> type(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return AttachmentType.of(in.readNBytes(HEAD_BYTES));
        }
    }

    /** Whole at once: files whose name begins with a dot are not looked at. */
    private void appear(String name, InputStream content) throws IOException {
        Path part = inbox.resolve('.' + name);
        try {
            Files.copy(content, part);
            Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private byte[] random(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return some;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"").replace("\r", "") + '"';
    }
}
