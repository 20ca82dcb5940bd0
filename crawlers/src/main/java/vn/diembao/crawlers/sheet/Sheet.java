package vn.diembao.crawlers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table in a file, told by its content: XLSX (its first sheet), else text with {@code ;}, {@code ,} or tabs between the
 * cells, in UTF-8 or the UTF-16 of "Unicode text". A row at a time is in memory, of XLSX the texts that cells share besides.
 */
public final class Sheet {
    private Sheet() {}

    /** What is done with the rows. */
    @FunctionalInterface
    public interface Rows {
        void row(SheetRow row) throws IOException;
    }

    /**
     * Hands on each row that is not blank, the head of the table too.
     *
     * @throws SheetException when the file is no table
     */
    public static void read(Path file, Rows rows) throws IOException {
        Rows told = row -> {
            if (!row.isBlank()) {
                rows.row(row);
            }
        };
        byte[] head = head(file);
        if (begins(head, 'P', 'K', 3, 4)) {
            XlsxSheet.read(file, told);
        } else if (begins(head, 0xD0, 0xCF, 0x11, 0xE0) || begins(head, '%', 'P', 'D', 'F')) {
            throw new SheetException(SheetFault.NO_TABLE, "neither CSV nor XLSX");
        } else {
            try (InputStream in = Files.newInputStream(file);
                    CsvSheet sheet = CsvSheet.open(in)) {
                for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                    told.row(row);
                }
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean begins(byte[] head, int... sign) {
        for (int i = 0; i < sign.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != sign[i]) {
                return false;
            }
        }
        return true;
    }
}
