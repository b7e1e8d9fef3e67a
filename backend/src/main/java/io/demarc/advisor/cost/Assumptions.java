package io.demarc.advisor.cost;

import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What running a model in each mode usually takes, while nobody has said what it takes here.
 *
 * @param policy whether it is this product's own default rather than a source's
 * @param currency of all amounts, three letters as in ISO 4217
 */
public record Assumptions(boolean policy, String currency, List<Usual> modes) {

    public static final Kind<Assumptions> KIND =
            new Kind<>("assumptions", "advisor", Assumptions.class, (it, _) -> it.faults());

    /**
     * @param weeks until it can be live
     * @param people full-time, to run what is ours
     * @param tokens what it costs where it is paid by token
     * @param machines what it costs where it is paid by machine
     * @param seat what one user costs in a month, where it is paid so
     */
    public record Usual(
            Mode id,
            int weeks,
            double people,
            @Nullable PerToken tokens,
            @Nullable Machines machines,
            @Nullable Double seat) {

        /** Null where it depends on how many people or devices there are. */
        public @Nullable Tariff tariff() {
            return tokens != null ? tokens : machines;
        }
    }

    public Usual of(Mode mode) {
        return modes.stream().filter(it -> it.id() == mode).findFirst().orElseThrow();
    }

    private List<String> faults() {
        var places = Arrays.stream(Mode.values())
                .filter(Predicate.not(Mode::isHybrid))
                .toList();
        return modes.stream().map(Usual::id).sorted().toList().equals(places)
                ? List.of()
                : List.of("each of M1 to M7 has to be there, once");
    }
}
