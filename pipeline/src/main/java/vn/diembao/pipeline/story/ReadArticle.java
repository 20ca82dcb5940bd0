package vn.diembao.pipeline.story;

import java.time.Instant;
import vn.diembao.pipeline.copy.Publication;
import vn.diembao.pipeline.copy.Sketch;

/**
 * An article as stories see it.
 *
 * @param outlet null when unknown, of a post and of an aggregator: they do not add to who reports
 * @param seenAt when it arrived, null when unknown
 */
record ReadArticle(
        Publication publication, String title, TermVector terms, Sketch sketch, String outlet, Instant seenAt) {
    String id() {
        return publication.article();
    }
}
