package vn.diembao.pipeline.story;

import vn.diembao.pipeline.copy.Publication;

/**
 * An article as stories see it.
 *
 * @param outlet null when unknown, of a post and of an aggregator: they do not add to who reports
 */
record ReadArticle(Publication publication, String title, TermVector terms, String outlet) {
    String id() {
        return publication.article();
    }
}
