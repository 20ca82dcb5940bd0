package vn.diembao.pipeline.story;

import java.time.Instant;
import vn.diembao.pipeline.copy.Publication;
import vn.diembao.pipeline.copy.Sketch;

/**
 * An article as stories see it.
 *
 * @param seenAt when it arrived, null when unknown
 */
record ReadArticle(Publication publication, TermVector terms, Sketch sketch, Instant seenAt) {
    String id() {
        return publication.article();
    }
}
