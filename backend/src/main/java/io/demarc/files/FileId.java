package io.demarc.files;

import io.demarc.kernel.Uuid7;
import java.util.UUID;

/** The id of a kept file. */
public record FileId(UUID value) {

    public static FileId next() {
        return new FileId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
