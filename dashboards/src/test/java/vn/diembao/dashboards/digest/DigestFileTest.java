package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.form.DigestFile;

class DigestFileTest {
    @TempDir
    Path directory;

    @Test
    void aFileIsReplacedWhole() throws Exception {
        Path file = directory.resolve("new/a.md");
        DigestFile.write(file, out -> out.write("cũ, dài hơn".getBytes(UTF_8)));
        DigestFile.write(file, out -> out.write("mới".getBytes(UTF_8)));
        assertThat(file).hasContent("mới");
        assertThat(file.getParent())
                .isDirectoryContaining(p -> p.equals(file))
                .isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFullDiskLeavesTheOldFileAndOneClearMessage() throws Exception {
        Path file = Files.writeString(directory.resolve("a.md"), "cũ");
        assertThatThrownBy(() -> DigestFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write the digest " + file + ": No space left on device");
        assertThat(file).hasContent("cũ");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aDirectoryThatCannotBeMadeGivesOneClearMessage() throws Exception {
        Path taken = Files.writeString(directory.resolve("taken"), "tệp");
        Path file = taken.resolve("a.md");
        assertThatThrownBy(() -> DigestFile.write(file, out -> out.write(1)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write the digest " + file + ": " + taken + " is not a directory");
    }

    @Test
    void aDigestForOneBodyHasItsOwnNameAndNoPathInIt() {
        Edition day = Edition.of(DigestPeriod.DAY, LocalDate.of(2025, 7, 1));
        assertThat(DigestDesk.fileName(day, null, DigestFormat.HTML)).isEqualTo("diem-bao-ngay-2025-07-01.html");
        assertThat(DigestDesk.fileName(day, "ldld-ha-noi", DigestFormat.MD))
                .isEqualTo("diem-bao-ngay-2025-07-01-ldld-ha-noi.md");
        assertThat(DigestDesk.fileName(day, "l3:LĐLĐ quận Đống Đa/../..", DigestFormat.DOCX))
                .isEqualTo("diem-bao-ngay-2025-07-01-l3-ldld-quan-dong-da.docx");
    }
}
