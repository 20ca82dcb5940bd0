package vn.diembao.dashboards.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** An edition as it was issued, read from its file. */
interface IssuedFile {
    /** Titles that stand at the addresses, as people read them. */
    Set<String> titles(Set<String> addresses) throws IOException;

    /**
     * Puts {@link EditionEraser#DELETED} in place of what stands at the addresses, and of its title in a table.
     *
     * @param titles of it, from all files of the edition: a table may name what this file has no room for
     * @return how many places there were
     */
    int erase(Set<String> addresses, Set<String> titles) throws IOException;

    void write(OutputStream out) throws IOException;
}
