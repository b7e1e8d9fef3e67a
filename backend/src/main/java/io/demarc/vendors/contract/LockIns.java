package io.demarc.vendors.contract;

import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.contract.LockIn.Part;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How hard it is to leave offerings. */
@Component
@Transactional(readOnly = true)
public class LockIns {

    private final ExitPlanRepository plans;
    private final AlternativeRepository alternatives;
    private final BusinessClock clock;

    LockIns(ExitPlanRepository plans, AlternativeRepository alternatives, BusinessClock clock) {
        this.plans = plans;
        this.alternatives = alternatives;
        this.clock = clock;
    }

    /** Of those of which it can be said: of which all that has to be stated is. */
    public Map<UUID, LockIn> of(Collection<UUID> offerings) {
        if (offerings.isEmpty()) return Map.of();
        var passed = alternatives.findByOfferingIdInOrderById(offerings).stream()
                .filter(it -> it.passedOn() != null)
                .collect(Collectors.groupingBy(Alternative::offering, Collectors.counting()));
        var known = new HashMap<UUID, LockIn>();
        for (var plan : plans.findByOfferingIdIn(offerings)) {
            var lockIn = of(plan.facts(), passed.getOrDefault(plan.offering(), 0L));
            if (lockIn != null) known.put(plan.offering(), lockIn);
        }
        return known;
    }

    private @Nullable LockIn of(ExitFacts facts, long passed) {
        if (!facts.levels().keySet().containsAll(LockIn.STATED)) return null;
        return new LockIn(values(facts, passed));
    }

    /** What can be said of each part; of those that nobody has stated nothing. */
    Map<Part, Integer> values(ExitFacts facts, long passed) {
        var values = new EnumMap<Part, Integer>(Part.class);
        values.putAll(facts.levels());
        values.put(Part.ALTERNATIVES, LockIn.alternatives(passed));
        values.put(Part.EXIT_PLAN, facts.state(clock.today()).ordinal());
        return values;
    }

    /** All parts in their order, with what can be said of each. */
    record Line(Part part, @Nullable Integer value) {

        public List<Boolean> pips() {
            int filled = value == null ? 0 : value;
            return List.of(filled > 0, filled > 1, filled > 2, filled > 3);
        }
    }
}
