package vn.diembao.app.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The press job somewhere, with the parts of it that can be killed. Closing kills what is left of it. */
interface PressUnderFault extends AutoCloseable {
    /** Starts it on nothing. */
    void start() throws IOException;

    /** Kills a part and starts that part again; a fault that is not of this one's parts does nothing. */
    void strike(FaultKind kind) throws IOException;

    /** Where its checkpoints lie. */
    Path checkpoints();

    /** True when the job came to its end. */
    boolean ended();

    /** Why it ended as it should not have, empty when all is well or it runs. */
    Optional<String> failure();

    /** Path or address of the checkpoint it last went on from, empty when it never had to. */
    Optional<String> resumedFrom() throws IOException;

    @Override
    void close();
}
