package vn.diembao.crawlers.warc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Where the records of a file begin and which of them stay. Records are copied as they stand, packed or not. */
final class WarcStretches {
    private static final String DRAFT = ".part";

    private final List<Stretch> stretches = new ArrayList<>();

    private enum Kind {
        ITEM,
        ANSWER,
        DAMAGED,
        OTHER
    }

    private record Stretch(long from, Kind kind, boolean stays) {}

    void item(long from, boolean stays) {
        stretches.add(new Stretch(from, Kind.ITEM, stays));
    }

    /** @param known true when the last item is this answer's: they stay or go together */
    void answer(long from, boolean known, boolean unwanted) {
        int last = stretches.size() - 1;
        while (known && stretches.get(last).kind() != Kind.ITEM) {
            last--;
        }
        if (known) {
            stretches.set(last, new Stretch(stretches.get(last).from(), Kind.ITEM, !unwanted));
        }
        stretches.add(new Stretch(from, Kind.ANSWER, !unwanted));
    }

    void damaged(long from) {
        stretches.add(new Stretch(from, Kind.DAMAGED, true));
    }

    void other(long from) {
        stretches.add(new Stretch(from, Kind.OTHER, true));
    }

    /** Pages that go: answers, and items whose answer was cut off. */
    long unwanted() {
        long answers = gone(Kind.ANSWER);
        return Math.max(answers, gone(Kind.ITEM));
    }

    private long gone(Kind kind) {
        return stretches.stream()
                .filter(stretch -> stretch.kind() == kind && !stretch.stays())
                .count();
    }

    /**
     * Writes the file anew without what goes; with it goes what cannot be read, for nobody can tell what is in it.
     *
     * @throws IOException when it cannot be written: it is then as it was
     */
    void rewrite(Path file) throws IOException {
        Path draft = file.resolveSibling('.' + file.getFileName().toString() + DRAFT);
        boolean anyPage = stretches.stream().anyMatch(stretch -> stretch.kind() == Kind.ANSWER && stretch.stays());
        try {
            if (anyPage) {
                copy(file, draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(file);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void copy(Path file, Path draft) throws IOException {
        try (FileChannel in = FileChannel.open(file);
                FileChannel out = FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (int i = 0; i < stretches.size(); i++) {
                long end = i + 1 < stretches.size() ? stretches.get(i + 1).from() : in.size();
                Stretch stretch = stretches.get(i);
                if (stretch.stays() && stretch.kind() != Kind.DAMAGED) {
                    copy(in, stretch.from(), end, out);
                }
            }
            out.force(true);
        }
    }

    private static void copy(FileChannel in, long from, long end, FileChannel out) throws IOException {
        for (long at = from; at < end; ) {
            long copied = in.transferTo(at, end - at, out);
            if (copied == 0) {
                throw new EOFException("the file has become shorter");
            }
            at += copied;
        }
    }
}
