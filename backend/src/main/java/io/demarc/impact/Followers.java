package io.demarc.impact;

import io.demarc.inventory.Consequences;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.MemberId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets use cases follow what happened: locked before, and then with what they know of it now. */
@Component
class Followers {

    private final Consequences consequences;
    private final UseCaseStates states;
    private final ToldOccurrences told;

    Followers(Consequences consequences, UseCaseStates states, ToldOccurrences told) {
        this.consequences = consequences;
        this.states = states;
        this.told = told;
    }

    /** Locks them, before anything else is written. */
    void begin(List<UUID> useCases, MemberId by) {
        consequences.follow(useCases.stream().map(UseCaseId::new).toList(), by);
    }

    /** What is derived from them before the commit is derived from what is written now. */
    void know(List<UUID> useCases) {
        var all = useCases.stream().map(id -> states.of(new UseCaseId(id))).toList();
        Map<UseCaseId, List<ToldOccurrences.Told>> known = told.read(all);
        for (UseCaseState state : all) state.put(told, known.getOrDefault(state.id(), List.of()));
    }
}
