package vn.diembao.pipeline.story;

import java.time.Instant;
import vn.diembao.pipeline.copy.Publication;
import vn.diembao.pipeline.copy.Sketch;

/**
 * An article as stories see it.
 *
 * @param seenAt when it arrived, null when unknown
 * @param shared id of the article whose address a post gives, null for none
 */
record ReadArticle(Publication publication, TermVector terms, Sketch sketch, Instant seenAt, String shared) {
    String id() {
        return publication.article();
    }
}
