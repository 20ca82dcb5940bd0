package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * One HTML page that asks the network for nothing. Its content security policy allows the one style sheet inside, named
 * by hash, and nothing else; every text is escaped by the template engine.
 */
public final class HtmlView implements DigestView {
    static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlView.class.getClassLoader(), HtmlView.class.getPackageName());

    @Override
    public void render(Digest digest, OutputStream out) throws IOException {
        String css = css();
        Writer writer = new OutputStreamWriter(out, UTF_8);
        ENGINE.render(
                "digest.jte", Map.of("digest", digest, "css", css, "policy", policy(css)), new WriterOutput(writer));
        writer.flush();
    }

    static String policy(String css) {
        return "default-src 'none'; style-src 'sha256-" + sha256(css) + "'; base-uri 'none'; form-action 'none'";
    }

    static String css() throws IOException {
        try (InputStream in = HtmlView.class.getResourceAsStream("digest.css")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
