package io.demarc.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of a role, like {@code LEADER}: what a member is in a business unit, and so what they may do there and below. Which
 * roles there are, and what each of them allows, is content ({@link Roles}); the constants are those that code asks about.
 * Which stage of a review a role decides is in the review policy.
 */
public record Role(@JsonValue String id) {

    /** Anybody who has no other. */
    public static final Role MEMBER = new Role("MEMBER");

    /** There is always somebody who is this in the organization as a whole. */
    public static final Role ADMIN = new Role("ADMIN");

    @JsonCreator
    public Role {
        if (!id.matches("[A-Z][A-Z0-9_]{0,39}")) throw new IllegalArgumentException("not the id of a role: " + id);
    }

    @Override
    public String toString() {
        return id;
    }
}
