package io.demarc.vendors;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.reference.References;
import io.demarc.vendors.OfferingEvent.OfferingTermStated;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of an offering: what holds for us, and where it is written. */
@Service
@Transactional
class Agreed {

    private final AgreedTermRepository terms;
    private final Offerings offerings;
    private final References references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreed(
            AgreedTermRepository terms,
            Offerings offerings,
            References references,
            ApplicationEventPublisher events,
            Clock clock) {
        this.terms = terms;
        this.offerings = offerings;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /** A group of terms with what is known of each. */
    record Group(String id, String name, List<Line> lines) {

        public long stated() {
            return lines.stream().filter(it -> it.said() != null).count();
        }

        public Group onlyStated() {
            return new Group(
                    id, name, lines.stream().filter(it -> it.said() != null).toList());
        }
    }

    /**
     * A term with what holds.
     *
     * @param said null while nobody has said so
     * @param version 0 while nobody has said so
     */
    record Line(Terms.Term term, AgreedTerm.@Nullable Said said, int version) {}

    /** All terms in their groups; those that are asked no more and were stated come last, as long as they are known here. */
    @Transactional(readOnly = true)
    List<Group> of(OfferingId offering) {
        var stated =
                terms.findByOfferingId(offering.value()).stream().collect(toMap(AgreedTerm::term, Function.identity()));
        return asked().groups().stream()
                .map(group -> new Group(
                        group.id(),
                        group.name(),
                        group.terms().stream()
                                .map(term -> line(term, Optional.ofNullable(stated.get(term.id()))))
                                .toList()))
                .toList();
    }

    private static Line line(Terms.Term term, Optional<AgreedTerm> row) {
        return new Line(
                term,
                row.map(AgreedTerm::said).orElse(null),
                row.map(it -> it.version() + 1).orElse(0));
    }

    @Transactional(readOnly = true)
    Optional<Terms.Term> term(@Nullable String id) {
        return id == null ? Optional.empty() : asked().find(id);
    }

    private Terms asked() {
        return references.inForce(Terms.KIND).content();
    }

    /**
     * Keeps what holds on a term.
     *
     * @param version as the line had it
     * @param said null where nothing is known of it any more
     */
    void state(OfferingId offering, String term, int version, AgreedTerm.@Nullable Said said, Member me) {
        me.require(Capability.EDIT_VENDORS);
        offerings.find(offering);
        if (term(term).isEmpty()) throw new NotFound();
        var kept = terms.findByOfferingIdAndTerm(offering.value(), term);
        if (kept.map(it -> it.version() + 1).orElse(0) != version)
            throw new ObjectOptimisticLockingFailureException(AgreedTerm.class, term);
        if (said == null
                ? kept.isEmpty()
                : kept.filter(it -> it.said().equals(said)).isPresent()) return;
        if (said == null) terms.delete(kept.orElseThrow());
        else {
            var row = kept.orElseGet(() -> new AgreedTerm(offering, term));
            row.state(said, me.actor(), clock.instant());
            terms.save(row);
        }
        events.publishEvent(new OfferingTermStated(me.origin(clock.instant()), offering, term));
    }
}
