package vn.diembao.pipeline.revisit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The stored clips, as the outside world of {@link RevisitReader}. Blocking; used by one thread at a time. */
interface DueClips extends AutoCloseable {
    /**
     * The next clips of a rung, in the order of first sight and id: those not handed on yet, first seen within the split's
     * time and at {@code until} or before. Empty when there is none; more may follow what is returned.
     *
     * @throws IOException when the index cannot be asked now
     */
    List<DueClip> next(RungSplit rung, Instant until) throws IOException;

    @Override
    void close() throws IOException;
}
