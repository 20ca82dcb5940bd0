package vn.diembao.pipeline.taxonomy;

import java.util.List;

/** The taxonomy files contradict themselves; the message lists every problem. */
public final class TaxonomyException extends RuntimeException {
    public TaxonomyException(List<String> problems) {
        super("bad taxonomy:\n  " + String.join("\n  ", problems));
    }
}
