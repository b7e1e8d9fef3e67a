package io.demarc.identity;

/**
 * How much waits for a member at a place of the navigation. Contributed as a bean; it is a part of the one statement that runs
 * before every page, so that the frame costs no statement more.
 */
public interface Tally {

    /** Nobody counts on beyond it. */
    int BOUND = 99;

    /** Which place, as the key of its {@code NavEntry} has it. */
    String place();

    /**
     * A scalar SQL expression; how far it counts beyond {@value #BOUND} does not matter. It has no parameters; it may read {@code me} (tenant_id, id),
     * {@code granted} (role, id of a business unit, parent_id, null for the root) and {@code reached} (role, id of a business
     * unit, of roles that do not reach everything).
     */
    String sql();
}
