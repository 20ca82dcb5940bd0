package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.StringValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look-up finds what was planted, in every way it can be packed: what it does not find is not there. */
final class PackedWordsTest {
    private static final String NAME = "Phùng Thị Kín Đáo";
    private static final String TEXT = "Người viết là " + NAME + ", ".repeat(40);

    @TempDir
    private Path directory;

    @Test
    void wordsAreFoundHoweverTheyArePacked() throws IOException {
        byte[] text = TEXT.getBytes(UTF_8);
        plant("plain.log", text);
        plant("wide.bin", TEXT.getBytes(UTF_16LE));
        plant("state/_metadata", flink());
        plant("paper.docx", zip("word/document.xml", text));
        plant("pages.warc.gz", both(gzip("Trang đầu".getBytes(UTF_8)), gzip(text)));
        plant("cut.warc.gz", Arrays.copyOf(gzip(text), gzip(text).length - 6));
        plant("answer.warc", both("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(UTF_8), gzip(text)));
        plant("nested.zip", zip("pages.warc.gz", gzip(text)));
        plant("clean.docx", zip("word/document.xml", "Không có ai".getBytes(UTF_8)));
        assertThat(new PackedWords("100000000077701", NAME).in(directory))
                .containsExactly(
                        "answer.warc!",
                        "cut.warc.gz!",
                        "nested.zip!pages.warc.gz!",
                        "pages.warc.gz!",
                        "paper.docx!word/document.xml",
                        "plain.log",
                        "state/_metadata",
                        "wide.bin");
        assertThat(new PackedWords("Phùng Thị Khác").in(directory)).isEmpty();
    }

    @Test
    void wordsOfADocumentAreFoundInItsText() {
        assertThat(new PackedWords("x", NAME).isIn("{\"a\":\"" + NAME + "\"}")).isTrue();
        assertThat(new PackedWords(NAME).isIn("{}")).isFalse();
    }

    private void plant(String file, byte[] content) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    private static byte[] flink() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        out.writeInt(7);
        StringValue.writeString(TEXT, out);
        return out.getCopyOfBuffer();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String member, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] both(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
