package io.demarc.deployment;

import static java.util.stream.Collectors.toMap;

import io.demarc.text.Name;
import io.demarc.vendors.OfferingParties;
import io.demarc.vendors.Parties;
import io.demarc.vendors.Party;
import io.demarc.vendors.Supplies;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who of the directory the parties of places are: whom somebody named, else whom the offering names, else the vendor
 * that the mode makes one (domain specification, 1.7).
 */
@Component
class LegAxes {

    private final Supplies supplies;
    private final Parties parties;

    LegAxes(Supplies supplies, Parties parties) {
        this.supplies = supplies;
        this.parties = parties;
    }

    /** By the ids of the legs. */
    Map<UUID, Axes> of(Collection<Leg> legs) {
        var called = supplies.called(legs.stream()
                .flatMap(leg -> LegQuestions.PARTIES.stream().flatMap(it -> key(leg, it)))
                .distinct()
                .toList());
        var offerings =
                supplies.of(legs.stream().flatMap(leg -> leg.supply().all()).toList());
        var models =
                legs.stream().flatMap(leg -> Stream.ofNullable(leg.model())).toList();
        var known = new Known(called, offerings, models.isEmpty() ? Map.of() : parties.of(models));
        return legs.stream().collect(toMap(Leg::id, known::of));
    }

    private static Stream<String> key(Leg leg, String question) {
        return Name.of(leg.answers().text(question)).map(Name::key).stream();
    }

    private record Known(Map<String, UUID> called, Map<UUID, OfferingParties> offerings, Map<UUID, Party> models) {

        Axes of(Leg leg) {
            var offering = offering(leg.supply().offering());
            var hosting = offering(leg.supply().hosting());
            return new Axes(
                    stated(leg, LegQuestions.INFERENCE_OPERATOR)
                            ? said(leg, LegQuestions.INFERENCE_OPERATOR)
                            : first(
                                    offering == null ? null : offering.runBy(),
                                    leg.sellsItsOperation() ? leg.vendor() : null),
                    stated(leg, LegQuestions.MODEL_DEVELOPER)
                            ? said(leg, LegQuestions.MODEL_DEVELOPER)
                            : leg.model() == null ? null : developer(leg.model()),
                    stated(leg, LegQuestions.HOSTING_INFRASTRUCTURE)
                            ? said(leg, LegQuestions.HOSTING_INFRASTRUCTURE)
                            : first(
                                    hosting == null ? null : hosting.hostedBy(),
                                    offering == null || offering.hostedBy() == null
                                            ? null
                                            : offering.hostedBy().id()));
        }

        private static boolean stated(Leg leg, String question) {
            return leg.answers().text(question) != null;
        }

        /** Null for who is not in the directory. */
        private @Nullable UUID said(Leg leg, String question) {
            return key(leg, question)
                    .map(called::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable UUID developer(UUID model) {
            var known = models.get(model);
            return known == null ? null : known.developer();
        }

        private @Nullable OfferingParties offering(@Nullable UUID id) {
            return id == null ? null : offerings.get(id);
        }

        private static @Nullable UUID first(OfferingParties.@Nullable Named named, @Nullable UUID otherwise) {
            return named != null ? named.id() : otherwise;
        }
    }
}
