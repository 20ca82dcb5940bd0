package vn.diembao.dashboards.digest;

import java.io.IOException;
import java.util.Optional;

/** Where papers come from before anything is kept of them: the {@link DigestDesk}. */
public interface PaperSource {
    /**
     * Composes a digest in every form and as the body of an e-mail.
     *
     * @throws IOException when the index cannot be read
     * @throws IllegalArgumentException when the taxonomy knows no such unit
     */
    DigestPaper compose(DigestRequest request, PaperMark mark) throws IOException;

    /**
     * Composes the slip that corrects an issued edition.
     *
     * @return nothing when the edition still tells what is
     * @throws IOException when the index cannot be read
     */
    Optional<DigestPaper> correct(SlipRequest request) throws IOException;
}
