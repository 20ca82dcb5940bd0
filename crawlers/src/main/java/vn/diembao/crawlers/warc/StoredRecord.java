package vn.diembao.crawlers.warc;

import java.net.URI;
import java.time.Instant;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.model.FeedItem;

/** What a record of a WARC file says to us. */
sealed interface StoredRecord {
    /** The item whose page the answer of that record id is. */
    record Item(URI answer, FeedItem item) implements StoredRecord {}

    /** An answer to a page request. */
    record Answer(URI id, FetchResult result) implements StoredRecord {}

    /** No page and nothing about one: file head, request, redirect, the answer of a name server … */
    record Other() implements StoredRecord {}

    /** Something that ought to be read and cannot be. */
    record Bad(long offset, Instant at, String why) implements StoredRecord {}
}
