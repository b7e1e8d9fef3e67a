package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.listing.JointRows;
import io.demarc.listing.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases that evidence is about, as the modules above know them. Contributed as a bean. */
public interface Users {

    /** Which pieces are about a use case that the member may see: over an alias of the table of evidence. */
    Scope concerning(String alias, Member me);

    /** The names of those of the use cases that the member may see. */
    Map<UUID, String> names(Collection<UUID> useCases, Member me);

    /** Whether the member may change the use case. */
    boolean mayEdit(UUID useCase, Member me);

    /**
     * Use cases that the member may see and that are not retired, by name; the first so many.
     *
     * @param typed a part of their names; empty for all
     * @param offering on which they run; null for all
     */
    List<Suppliers.Named> find(String typed, @Nullable UUID offering, int most, Member me);

    /** How many use cases that the member may see run on each of the offerings; one that none runs on is not in it. */
    Map<UUID, Long> running(Collection<UUID> offerings, Member me);

    /** How many use cases it is that something has to do with. */
    record Counted(UUID id, long number) {}

    /** For how many use cases that the member may see each of the pieces proves anything; none is not in it. */
    JointRows<Counted> served(Collection<UUID> pieces, Member me);
}
