package vn.diembao.crawlers.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.attachment.AttachmentShelf.Refusal;
import vn.diembao.model.Attachment;

final class AttachmentShelfTest {
    private static final long MOST = 64;

    @TempDir
    private Path directory;

    private AttachmentShelf shelf;

    @BeforeEach
    void open() {
        shelf = new AttachmentShelf(directory.resolve("attachments"), MOST);
    }

    @Test
    void aFileIsKeptOnceUnderItsHash() throws IOException {
        Attachment first = shelf.keep(file("trang-3.pdf", "%PDF-1.7")).attachment();
        Attachment second = shelf.keep(file("bản sao.pdf", "%PDF-1.7")).attachment();
        assertThat(first.sha256()).hasSize(64).isEqualTo(second.sha256());
        assertThat(second.name()).isEqualTo("bản sao.pdf");
        assertThat(first.bytes()).isEqualTo(8);
        assertThat(shelf.path(first)).hasContent("%PDF-1.7").isEqualTo(shelf.path(second));
        assertThat(shelf.keptBefore(Instant.MAX)).containsExactly(first.sha256());
        assertThat(shelf.keptBefore(Instant.EPOCH)).isEmpty();
    }

    @Test
    void row14AFileIsToldByItsContentAndNotByItsName() throws IOException {
        assertThat(shelf.keep(file("trang.pdf", "<html>")).refusal()).isEqualTo(Refusal.WRONG_TYPE);
        assertThat(shelf.keep(file("trang.exe", "%PDF-1.7")).attachment().type())
                .isEqualTo("application/pdf");
        assertThat(shelf.keep(file("trống.pdf", "")).refusal()).isEqualTo(Refusal.WRONG_TYPE);
    }

    @Test
    void row13AFileThatIsTooLargeIsNotKept() throws IOException {
        assertThat(shelf.keep(file("lớn.pdf", "%PDF-" + "x".repeat(60))).refusal())
                .isEqualTo(Refusal.TOO_LARGE);
        assertThat(directory.resolve("attachments")).doesNotExist();
    }

    @Test
    void whatIsNoFileIsMissing() throws IOException {
        assertThat(shelf.keep(directory.resolve("không có")).refusal()).isEqualTo(Refusal.MISSING);
        assertThat(shelf.keep(directory).refusal()).isEqualTo(Refusal.MISSING);
        Path link = Files.createSymbolicLink(directory.resolve("nối.pdf"), file("thật.pdf", "%PDF-1.7"));
        assertThat(shelf.keep(link).refusal()).as("a link leads anywhere").isEqualTo(Refusal.MISSING);
    }

    @Test
    void whatIsRemovedIsGone() throws IOException {
        Attachment kept = shelf.keep(file("trang-3.pdf", "%PDF-1.7")).attachment();
        assertThat(shelf.remove("0".repeat(64))).isZero();
        assertThat(shelf.remove(kept.sha256())).isEqualTo(1);
        assertThat(shelf.path(kept)).doesNotExist();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
