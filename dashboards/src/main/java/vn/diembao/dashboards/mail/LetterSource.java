package vn.diembao.dashboards.mail;

import java.io.IOException;

/** Where the text of a mail is found at the moment it is sent: what was erased while the mail waited is not in it. */
@FunctionalInterface
public interface LetterSource {
    /** @throws IOException when it is not there, or not what was queued; the mail is tried again later */
    Letter find(OutboxRecord record) throws IOException;
}
