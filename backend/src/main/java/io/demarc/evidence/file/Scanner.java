package io.demarc.evidence.file;

import java.nio.file.Path;

/** Looks for something bad in a file before it is kept. No connection to the database is held meanwhile. */
public interface Scanner {

    /**
     * @param name for the message
     * @return whether anything looked into it at all
     * @throws Unacceptable when something was found, or when whoever looks is not there to do so
     */
    boolean scan(Path file, String name);
}
