package vn.diembao.crawlers.extract;

import vn.diembao.model.ParsedArticle;
import vn.diembao.model.Rejection;

/** What became of one fetched page. */
public sealed interface ExtractVerdict {
    record Extracted(ParsedArticle article) implements ExtractVerdict {}

    record Refused(Rejection rejection) implements ExtractVerdict {}
}
