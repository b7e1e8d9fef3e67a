package io.demarc.boundary.matrix;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.springframework.modulith.NamedInterface;

/** Who answers for a layer. Stored by {@link #code()}. */
@NamedInterface("layers")
public enum Responsibility {
    US("C", 2),
    SHARED("S", 1),
    PROVIDER("P", 0),
    /** Nobody needs to: the layer does not exist here. */
    NOT_APPLICABLE("N", 0);

    private final String code;
    private final int halves;

    Responsibility(String code, int halves) {
        this.code = code;
        this.halves = halves;
    }

    public String code() {
        return code;
    }

    /** How far right the line lies, in halves of the cell's width. */
    public int halves() {
        return halves;
    }

    @JsonCreator
    public static Responsibility of(String code) {
        for (Responsibility one : values()) if (one.code.equals(code)) return one;
        throw new IllegalArgumentException("nobody answers by the code " + code);
    }
}
