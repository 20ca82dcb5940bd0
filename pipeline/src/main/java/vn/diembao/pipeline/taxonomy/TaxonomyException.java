package vn.diembao.pipeline.taxonomy;

import java.util.List;

/** The taxonomy files cannot be used; the message lists every problem. */
public final class TaxonomyException extends RuntimeException {
    private static final long serialVersionUID = 2;

    private final List<String> problems;

    /** @param findings at least one error; warnings are left out */
    public TaxonomyException(List<TaxonomyFinding> findings) {
        problems = findings.stream()
                .filter(TaxonomyFinding::isError)
                .map(TaxonomyFinding::toString)
                .toList();
    }

    static void throwIfErrors(List<TaxonomyFinding> findings) {
        if (findings.stream().anyMatch(TaxonomyFinding::isError)) {
            throw new TaxonomyException(findings);
        }
    }

    /** One line for each. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return "bad taxonomy:\n  " + String.join("\n  ", problems);
    }
}
