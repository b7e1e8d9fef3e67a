package io.demarc.review.offering;

import io.demarc.assessment.Tier;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.MaterialChanges;
import io.demarc.review.ReviewRefusal;
import io.demarc.review.policy.Route;
import io.demarc.review.policy.Terms;
import io.demarc.review.subject.FourEyes;
import io.demarc.review.subject.History;
import io.demarc.review.subject.Reviewable;
import io.demarc.review.subject.Subject;
import io.demarc.review.subject.Summary;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * What vendors offer, as a kind of subject: security first, then privacy, decide on the terms that a vendor's note states. The
 * whole of what a module writes to have its things reviewed.
 */
@TestComponent
public class Offerings implements Reviewable, Dossier {

    private final MaterialChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<UUID, FourEyes.Edit> edits = new HashMap<>();
    private final Map<UUID, History> known = new HashMap<>();

    Offerings(MaterialChanges changes, JdbcClient jdbc, Clock clock) {
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public static ReviewSubject subject(UUID id) {
        return new ReviewSubject.OfOffering(id);
    }

    private record Offering(String name, String terms, int version, UUID unit) {}

    private Offering offering(UUID id) {
        return jdbc.sql("""
                        select v.name, coalesce(v.note, '') as terms, v.version, u.id as unit
                        from vendor v join business_unit u on u.tenant_id = v.tenant_id and u.parent_id is null
                        where v.tenant_id = ? and v.id = ?
                        """)
                .params(CurrentOrganization.id().value(), id)
                .query(Offering.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Changes what is offered. Whatever was decided on it follows in the same transaction. */
    public void restate(UUID id, String terms, Member me) {
        lock(id);
        jdbc.sql("update vendor set note = ?, version = version + 1 where id = ?")
                .params(terms, id)
                .update();
        edits.put(id, new FourEyes.Edit(Set.of(Concern.SECURITY), me.id(), clock.instant()));
        changes.follow(subject(id), me.id());
    }

    /** What became of it, as reviews said. */
    public Optional<History> known(UUID id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public String kind() {
        return "offering";
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        if (!(subject instanceof ReviewSubject.OfOffering(var id))) return List.of();
        var offering = offering(id);
        return List.of(
                new Fact("offering.name", "Name", offering.name(), Set.of()),
                new Fact("offering.terms", "Terms", offering.terms(), Set.of(Concern.SECURITY)));
    }

    @Override
    public Subject find(UUID id) {
        var offering = offering(id);
        return new Subject(subject(id), offering.name(), new BusinessUnitId(offering.unit()), null);
    }

    @Override
    public Summary summary(UUID id) {
        return new Summary(null, "");
    }

    @Override
    public boolean mayEdit(UUID id, Member me) {
        return me.may(Capability.EDIT_VENDORS);
    }

    @Override
    public int version(UUID id) {
        return offering(id).version();
    }

    @Override
    public String path(UUID id) {
        return "/vendors/" + id;
    }

    @Override
    public void lock(UUID id) {
        jdbc.sql("select from vendor where tenant_id = ? and id = ? for update")
                .params(CurrentOrganization.id().value(), id)
                .query()
                .listOfRows();
    }

    @Override
    public Optional<Route> route(UUID id) {
        return Optional.of(new Route(
                Tier.LOW,
                new Terms("offerings 1", 5, 12, null),
                List.of(List.of(Concern.SECURITY), List.of(Concern.PRIVACY)),
                Map.of(
                        Concern.SECURITY, new Role("SECURITY_REVIEWER"),
                        Concern.PRIVACY, new Role("PRIVACY_REVIEWER"))));
    }

    @Override
    public void requireComplete(UUID id) {
        if (offering(id).terms().isEmpty()) throw new ReviewRefusal("not-complete");
    }

    @Override
    public void submitted(UUID id, Member me) {
        if (!mayEdit(id, me)) throw new AccessDeniedException("edits no vendors");
    }

    @Override
    public FourEyes fourEyes(UUID id) {
        return new FourEyes(null, edits.containsKey(id) ? List.of(edits.get(id)) : List.of());
    }

    @Override
    public void reviewChanged(UUID id, History now) {
        known.put(id, now);
    }
}
