package vn.diembao.crawlers.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of the test's own and servers' certificates, good and bad, made by the JDK's keytool. */
final class TestKeys {
    private static final String PASSWORD = "thu-nghiem";

    private final KeyStore store;

    private TestKeys(KeyStore store) {
        this.store = store;
    }

    static TestKeys make(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = directory.resolve("keys.p12");
        generate(file, "ca", "-dname", "CN=CA thu", "-ext", "bc:c", "-validity", "3650", "-startdate", "-100d");
        generate(file, "good", signed("bao.localhost", "-1d", "30"));
        generate(file, "expired", signed("bao.localhost", "-30d", "10"));
        generate(file, "early", signed("bao.localhost", "+10d", "30"));
        generate(file, "other", signed("khac.localhost", "-1d", "30"));
        generate(file, "lone", "-dname", "CN=bao.localhost", "-ext", "san=dns:bao.localhost", "-validity", "30");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new TestKeys(store);
    }

    /** A client that trusts the test's authority and nobody else. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        KeyStore authority = KeyStore.getInstance("PKCS12");
        authority.load(null, null);
        authority.setCertificateEntry("ca", store.getCertificate("ca"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** A server that shows that certificate. */
    SSLContext server(String alias) throws GeneralSecurityException, IOException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        char[] password = PASSWORD.toCharArray();
        one.setKeyEntry(alias, store.getKey(alias, password), password, store.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static String[] signed(String host, String start, String days) {
        return new String[] {
            "-dname", "CN=" + host, "-ext", "san=dns:" + host, "-signer", "ca", "-startdate", start, "-validity", days
        };
    }

    private static void generate(Path file, String alias, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                alias));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        byte[] said = keytool.getInputStream().readAllBytes();
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool: " + new String(said, java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
