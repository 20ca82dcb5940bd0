package vn.diembao.crawlers.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.outlet.Platform;

final class AuthorKeysTest {
    @TempDir
    private Path home;

    @Test
    void keyIsTheHmacOfPlatformAndAccount() {
        AuthorKeys keys = new AuthorKeys(new byte[32]);
        assertThat(keys.of(Platform.FACEBOOK, "55501"))
                .as("printf facebook:55501 | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…00")
                .isEqualTo("3abc3a2f19830948f5037c6b403f667b82ec9c5e4e90c44a1fc49720d1b351bb");
        assertThat(keys.of(Platform.ZALO, "55501")).isNotEqualTo(keys.of(Platform.FACEBOOK, "55501"));
    }

    @Test
    void row43KeyIsMadeOnceAndForItsOwnerOnly() throws IOException {
        SocialAccess.in(home).prepare();
        Path file = home.resolve("author.key");
        String made = Files.readString(file);
        assertThat(HexFormat.of().parseHex(made)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SocialAccess.in(home).prepare();
        assertThat(Files.readString(file)).isEqualTo(made);
        String key = AuthorKeys.open(home).of(Platform.FACEBOOK, "1");
        assertThat(AuthorKeys.open(home).of(Platform.FACEBOOK, "1")).isEqualTo(key);
    }

    @Test
    void row43KeyThatOthersCanReadIsNotUsed() throws IOException {
        SocialAccess.in(home).prepare();
        Path file = home.resolve("author.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> AuthorKeys.open(home))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining(Files.readString(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "ngắn");
        assertThatThrownBy(() -> AuthorKeys.open(home)).hasMessageNotContaining("ngắn");
    }

    @Test
    void row43TokenComesFromTheEnvironmentOrAFileOfItsOwner() throws IOException {
        SocialAccess.in(home).prepare();
        assertThat(new Tokens(home, Map.of("DIEMBAO_TOKEN_FB_MAU", " t1 ")).find("fb-mau"))
                .isEqualTo("t1");
        Tokens files = new Tokens(home, Map.of());
        assertThatThrownBy(() -> files.find("fb-mau")).hasMessageContaining("tokens");
        Path file = Files.writeString(home.resolve("tokens").resolve("fb-mau"), "t2\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> files.find("fb-mau"))
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("t2");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(files.find("fb-mau")).isEqualTo("t2");
        assertThat(new Tokens(home, Map.of("DIEMBAO_TOKEN_FB_MAU_FILE", file.toString())).find("fb-mau"))
                .isEqualTo("t2");
    }
}
