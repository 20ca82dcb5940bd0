package vn.diembao.crawlers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses what would blow up (row 10): each part is unpacked once and counted, since its own word for its size may be a lie. What
 * stands behind is read by POI, which has a bound of its own for how far a part may be packed.
 */
final class XlsxBounds {
    static final long FILE = 100L << 20;
    static final long ALL = 512L << 20;
    /** Held in memory as a whole. */
    static final long SHARED_STRINGS = 64L << 20;
    /** Made a tree of. */
    static final long TREE = 8L << 20;

    private static final int PARTS = 1_000;

    private XlsxBounds() {}

    static void require(Path file) throws IOException {
        if (Files.size(file) > FILE) {
            throw tooLarge("larger than " + FILE + " bytes");
        }
        try (ZipFile parts = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> all = Collections.list(parts.entries());
            if (all.size() > PARTS) {
                throw tooLarge("more than " + PARTS + " parts");
            }
            long left = ALL;
            for (ZipEntry part : all) {
                left -= size(parts, part, Math.min(left, bound(part.getName())));
            }
        } catch (ZipException e) {
            throw new SheetException(SheetFault.BROKEN, e);
        }
    }

    private static long bound(String part) {
        if (part.endsWith("sharedStrings.xml")) {
            return SHARED_STRINGS;
        }
        boolean tree = (part.endsWith(".xml") || part.endsWith(".rels")) && !part.startsWith("xl/worksheets/sheet");
        return tree ? TREE : ALL;
    }

    private static long size(ZipFile parts, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = parts.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw tooLarge("unpacked, " + part.getName() + " is larger than " + most + " bytes");
                }
            }
        }
        return size;
    }

    private static SheetException tooLarge(String detail) {
        return new SheetException(SheetFault.TOO_LARGE, detail);
    }
}
