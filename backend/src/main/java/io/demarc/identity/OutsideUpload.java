package io.demarc.identity;

/** Where whoever has no account may send a file: elsewhere they may send hardly anything. A bean of this type declares some. */
public interface OutsideUpload {

    /** Asked before any of it is read. @param path as it was asked for, outside of every organization's mount */
    boolean isOpen(String path);
}
