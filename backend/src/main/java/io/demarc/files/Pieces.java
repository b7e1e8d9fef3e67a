package io.demarc.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a file piece by piece, and says at its end whether that was all of it and nothing else. */
final class Pieces extends InputStream {

    private final StoredFile file;
    private final IntFunction<Optional<byte[]>> source;
    private final Sum sum = new Sum();

    private byte[] piece = {};
    private int next;
    private int ordinal;
    private boolean ended;

    Pieces(StoredFile file, IntFunction<Optional<byte[]>> source) {
        this.file = file;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? piece[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) return 0;
        if (!hasMore()) return -1;
        int read = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, target, offset, read);
        next += read;
        return read;
    }

    private boolean hasMore() throws IOException {
        if (next < piece.length) return true;
        if (ended) return false;
        var following = source.apply(ordinal++);
        if (following.isEmpty()) return end();
        piece = following.get();
        next = 0;
        sum.add(piece);
        return true;
    }

    private boolean end() throws IOException {
        ended = true;
        if (!sum.of(file.id()).equals(file)) throw new IOException("file " + file.id() + " is not what was kept");
        return false;
    }
}
