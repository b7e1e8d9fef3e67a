package io.demarc.houserules;

import io.demarc.inventory.Derivation;
import io.demarc.inventory.Shown;
import io.demarc.inventory.UseCaseState;
import io.demarc.reference.References;
import io.demarc.tenancy.BusinessClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lists show of house rules: the worst of all places, and the rules that speak of any. */
@Component
class RulingDerivation implements Derivation {

    private final HouseRulings rulings;
    private final References references;
    private final BusinessClock clock;

    RulingDerivation(HouseRulings rulings, References references, BusinessClock clock) {
        this.rulings = rulings;
        this.references = references;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 35;
    }

    /** A rule that begins or ends changes what is shown, though nobody has published anything. */
    @Override
    public String restsOn() {
        var rules = references.inForce(HouseRules.KIND);
        var numbers = references.numbers(List.of(HouseRules.KIND)).toString();
        return rules.content()
                .changedLast(clock.today())
                .map(day -> numbers + " of " + day)
                .orElse(numbers);
    }

    @Override
    public void derive(UseCaseState useCase) {
        var all = rulings.of(useCase).values();
        var before = useCase.shown().ruled();
        useCase.show(new Shown.Ruled(
                Ruling.worst(all).map(it -> it.outcome().name()).orElse(null),
                all.stream()
                        .flatMap(it -> it.concerning().stream())
                        .distinct()
                        .sorted()
                        .toList()));
        // A rule may forbid what was approved, or do so no more, though nobody has changed the use case.
        var now = useCase.shown().ruled();
        if (!useCase.isSupposed()
                && (now.isForbidden() || before.isForbidden())
                && (!now.equals(before) || isNew(useCase))) useCase.compare();
    }

    /** Whether its row was derived by other rules: the same rule may forbid another place by now, or graver data. */
    private boolean isNew(UseCaseState useCase) {
        var by = useCase.before().derivedWith();
        return by == null || !by.contains(restsOn());
    }
}
