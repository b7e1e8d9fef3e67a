package io.demarc.boundary.matrix;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.springframework.modulith.NamedInterface;

/**
 * The id of one security layer of an inference stack, stored and never reused; machine room first. Its name and its
 * place are content: {@link Layers}.
 */
@NamedInterface("layers")
public record Layer(@JsonValue String id) implements Comparable<Layer> {

    @JsonCreator
    public Layer {
        if (!id.matches("L[0-9]{2}")) throw new IllegalArgumentException("not the id of a layer: " + id);
    }

    @Override
    public int compareTo(Layer other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }

    /** Four neighbourhoods of layers, in reading order. */
    public enum Band {
        ACCOUNTABILITY,
        USE_AND_DATA,
        MODEL,
        PLATFORM
    }
}
