package io.demarc.vendors.ending;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Models;
import io.demarc.vendors.Parties;
import io.demarc.vendors.ending.ModelEndEvent.ModelEndAnnounced;
import io.demarc.vendors.ending.ModelEndEvent.ModelEndChanged;
import io.demarc.vendors.ending.ModelEndEvent.ModelEndWithdrawn;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where it is recorded what was announced about the end of models. */
@Service
@Transactional
public class ModelEnds {

    private final ModelEndRepository ends;
    private final Models models;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelEnds(ModelEndRepository ends, Models models, Parties parties, ApplicationEventPublisher events, Clock clock) {
        this.ends = ends;
        this.models = models;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** One of that model. */
    @Transactional(readOnly = true)
    ModelEnd find(ModelId model, UUID id) {
        return ends.findById(id).filter(it -> it.model().equals(model)).orElseThrow(NotFound::new);
    }

    /** What the same source said of the same end before. */
    @Transactional(readOnly = true)
    Optional<ModelEnd> known(ModelId model, ModelEndFacts facts) {
        return ends.findByModelIdAndKindAndSource(model.value(), facts.kind(), facts.source()).stream()
                .filter(it -> it.facts().isAbout(facts))
                .findFirst();
    }

    /** What is recorded of each of these models. */
    @Transactional(readOnly = true)
    public Map<ModelId, List<ModelEndFacts>> of(Collection<ModelId> of) {
        return ends.findByModelIdIn(of.stream().map(ModelId::value).distinct().toList()).stream()
                .collect(groupingBy(ModelEnd::model, mapping(ModelEnd::facts, toList())));
    }

    /** Adds it, or corrects what the same source said of the same end before: what is said twice changes nothing. */
    public void record(ModelId model, ModelEndFacts facts, Member me) {
        check(model, facts);
        record(Map.of(model, List.of(facts)), me);
    }

    /** The same for many at once, of models, vendors and successors that were looked up. */
    public void record(Map<ModelId, List<ModelEndFacts>> said, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var known = ends
                .findByModelIdIn(said.keySet().stream().map(ModelId::value).toList())
                .stream()
                .collect(groupingBy(ModelEnd::model));
        said.forEach(
                (model, facts) -> facts.forEach(it -> record(model, it, known.getOrDefault(model, List.of()), me)));
    }

    private void record(ModelId model, ModelEndFacts facts, List<ModelEnd> known, Member me) {
        var before = known.stream().filter(it -> it.facts().isAbout(facts)).findFirst();
        if (before.isPresent()) {
            restate(before.get(), facts, me);
            return;
        }
        var end = new ModelEnd(model);
        end.state(facts, me.actor(), clock.instant());
        ends.save(end);
        events.publishEvent(new ModelEndAnnounced(me.origin(clock.instant()), model));
    }

    void change(ModelId model, UUID id, int seen, ModelEndFacts facts, Member me) {
        var end = edited(model, id, seen, me);
        check(model, facts);
        restate(end, facts, me);
    }

    void withdraw(ModelId model, UUID id, int seen, Member me) {
        ends.delete(edited(model, id, seen, me));
        events.publishEvent(new ModelEndWithdrawn(me.origin(clock.instant()), model));
    }

    private void restate(ModelEnd end, ModelEndFacts facts, Member me) {
        if (facts.equals(end.facts())) return;
        end.state(facts, me.actor(), clock.instant());
        events.publishEvent(new ModelEndChanged(me.origin(clock.instant()), end.model()));
    }

    private void check(ModelId model, ModelEndFacts facts) {
        models.facts(model);
        if (facts.successor() != null) models.facts(facts.successor());
        if (facts.distributor() != null
                && parties.vendorName(facts.distributor().value()) == null) throw new NotFound();
    }

    private ModelEnd edited(ModelId model, UUID id, int seen, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var end = find(model, id);
        if (end.version() != seen) throw new ObjectOptimisticLockingFailureException(ModelEnd.class, id);
        return end;
    }
}
