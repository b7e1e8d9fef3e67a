package io.demarc.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of something that the score is made of, never reused. Its name, its weight and what its level rests on are
 * content: {@link Scoring}.
 */
public record Factor(@JsonValue String id) implements Comparable<Factor> {

    static final int HIGHEST = 4;

    @JsonCreator
    public Factor {
        if (!id.matches("F[0-9]{2}")) throw new IllegalArgumentException("not the id of a factor: " + id);
    }

    @Override
    public int compareTo(Factor other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
