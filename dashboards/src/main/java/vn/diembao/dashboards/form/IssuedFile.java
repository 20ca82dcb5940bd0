package vn.diembao.dashboards.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** An edition as it was issued, read from its file. */
interface IssuedFile {
    /**
     * Puts {@link EditionEraser#DELETED} in place of what stands at the addresses, and of its title in a table.
     *
     * @return how many places there were
     */
    int erase(Set<String> addresses) throws IOException;

    void write(OutputStream out) throws IOException;
}
