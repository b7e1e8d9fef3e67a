package io.demarc.reference;

/** Reference data that cannot be read: the message names the file, or the organization's draft, and the place in it. */
public final class ReferenceFault extends RuntimeException {

    ReferenceFault(String where, String path, String what) {
        super(where + (path.isEmpty() ? "" : ": " + path) + ": " + what);
    }
}
