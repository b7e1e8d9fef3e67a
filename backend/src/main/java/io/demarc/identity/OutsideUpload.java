package io.demarc.identity;

import java.util.Optional;

/** Where whoever has no account may send a file: elsewhere they may send hardly anything. A bean of this type declares some. */
public interface OutsideUpload {

    /**
     * Asked before any of it is read.
     *
     * @param path as it was asked for, outside of every organization's mount
     * @return the page that says so when the file is larger than any may be; empty where none may be sent
     */
    Optional<String> open(String path);
}
