package vn.diembao.pipeline.removal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import vn.diembao.pipeline.history.Sighting;

/** What is to be removed, as the outside world of {@link RemovalReader}. Blocking; used by one thread at a time. */
interface RemovalOrders extends AutoCloseable {
    /**
     * What has become due since the last call that succeeded, at the first call all that is.
     *
     * @throws IOException when the index cannot be asked now; the next call makes up for it
     */
    List<Sighting> next(Instant now) throws IOException;

    @Override
    void close() throws IOException;
}
