package io.demarc.boundary.matrix;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of something to do in a layer, like {@code L01.P2}: P the provider's, C ours. It is never reused and keeps its
 * text; proof, owner and difference hang on it.
 */
public record ActivityId(@JsonValue String id) {

    @JsonCreator
    public ActivityId {
        if (!id.matches("L[0-9]{2}\\.(P[1-9][0-9]?|C0|C[1-9][0-9]?)"))
            throw new IllegalArgumentException("not the id of an activity: " + id);
    }

    public Layer layer() {
        return new Layer(id.substring(0, 3));
    }

    public boolean isOurs() {
        return id.charAt(4) == 'C';
    }

    /** What it is called within its layer, like {@code P2}. */
    public String shortly() {
        return id.substring(4);
    }

    int number() {
        return Integer.parseInt(id.substring(5));
    }

    /** Our duty where the provider answers: to obtain its assurance. It exists in every layer. */
    boolean isAssurance() {
        return id.endsWith(".C0");
    }

    @Override
    public String toString() {
        return id;
    }
}
