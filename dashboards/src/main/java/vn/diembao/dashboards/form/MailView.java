package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Map;

/**
 * The body of an e-mail: tables and inline styles only, which is what Outlook and web mail have in common; no style sheet,
 * script, picture or address that a program would load by itself (row 38). Long digests are cut: mail programs fold
 * messages over about 100 KB, and the whole stands in the attachment.
 */
public final class MailView implements DigestView {
    /** Items of a mail; the others stand in the attachment. */
    public static final int MOST_ITEMS = 60;

    static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, MailView.class.getClassLoader(), MailView.class.getPackageName());

    @Override
    public void render(Digest digest, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, UTF_8);
        ENGINE.render("mail.jte", Map.of("digest", digest, "most", MOST_ITEMS), new WriterOutput(writer));
        writer.flush();
    }
}
