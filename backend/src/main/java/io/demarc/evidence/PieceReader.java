package io.demarc.evidence;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.listing.JointRead;
import io.demarc.listing.JointRows;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of a piece say besides what it is: what it proves where, alone or with others, and its other versions. */
@Repository
@Transactional(readOnly = true)
class PieceReader {

    private static final RecordMapper<Line> LINE = new RecordMapper<>(Line.class);
    private static final RecordMapper<Version> VERSION = new RecordMapper<>(Version.class);

    private final JdbcClient jdbc;
    private final JointRead joint;
    private final BusinessClock clock;
    private final ObjectProvider<Items> items;
    private final ObjectProvider<Suppliers> suppliers;
    private final ObjectProvider<Users> users;

    PieceReader(
            JdbcClient jdbc,
            JointRead joint,
            BusinessClock clock,
            ObjectProvider<Items> items,
            ObjectProvider<Suppliers> suppliers,
            ObjectProvider<Users> users) {
        this.jdbc = jdbc;
        this.joint = joint;
        this.clock = clock;
        this.items = items;
        this.suppliers = suppliers;
        this.users = users;
    }

    /** @param only whether nothing else proves it today */
    record Line(
            String item,
            @Nullable UUID offeringId,
            @Nullable UUID useCaseId,
            boolean accepted,
            @Nullable String reason,
            boolean only) {

        UUID target() {
            return Objects.requireNonNull(offeringId == null ? useCaseId : offeringId);
        }
    }

    record Version(
            UUID id,
            String name,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @Nullable LocalDate holdsUntil,
            @Nullable Boolean accepted,
            boolean withdrawn,
            boolean replaced) {}

    List<Line> lines(EvidenceId piece) {
        return jdbc.sql("""
                        select p.item, p.offering_id, p.use_case_id, p.accepted, p.reason, p.accepted and e.accepted is true and %s as only
                        from evidence_proof p join evidence e on e.tenant_id = p.tenant_id and e.id = p.evidence_id
                        where p.tenant_id = :tenant and p.evidence_id = :piece order by p.item, p.id
                        """.formatted(ShelfList.ONLY))
                .param("tenant", CurrentOrganization.id().value())
                .param("piece", piece.value())
                .param("today", clock.today())
                .query(LINE)
                .list();
    }

    /** It, what it follows and what follows it; the newest first, 20 at most. */
    List<Version> versions(EvidenceId piece) {
        return jdbc.sql("""
                        with recursive older as (
                            select id, follows_id from evidence where tenant_id = :tenant and id = :piece
                            union
                            select e.id, e.follows_id from evidence e join older o on e.id = o.follows_id
                            where e.tenant_id = :tenant
                        ), newer as (
                            select id from evidence where tenant_id = :tenant and id = :piece
                            union
                            select e.id from evidence e join newer n on e.follows_id = n.id where e.tenant_id = :tenant
                        )
                        select id, name, period_from, period_to, holds_until, accepted, withdrawn_at is not null as withdrawn,
                               replaced_by is not null as replaced
                        from evidence
                        where tenant_id = :tenant and id in (select id from older union select id from newer)
                        order by added_at desc, id desc limit 20
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("piece", piece.value())
                .query(VERSION)
                .list();
    }

    /** What a piece of the same vendor and kind that counts seems to be the next version of: the one that ends last. */
    List<Version> predecessors(Evidence piece) {
        var facts = piece.facts();
        return jdbc.sql("""
                        select id, name, period_from, period_to, holds_until, accepted, false as withdrawn, false as replaced
                        from evidence
                        where tenant_id = :tenant and current and accepted and kind = :kind and id <> :piece
                          and vendor_id is not distinct from cast(:vendor as uuid)
                          and (cast(:from as date) is null or period_from is null or period_from < cast(:from as date))
                        order by ends_on desc, id limit 3
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("piece", piece.id().value())
                .param("kind", facts.kind())
                .param("vendor", facts.vendor() == null ? null : facts.vendor().toString())
                .param("from", facts.periodFrom())
                .query(VERSION)
                .list();
    }

    /** The texts of all items that the modules above know, by id and in their order. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        items.orderedStream().forEach(it -> texts.putAll(it.texts()));
        return texts;
    }

    /** The offerings and the use cases that lines are about, by name; use cases that the member may not see have none. */
    Map<UUID, String> targets(List<Line> lines, Member me) {
        var names = new HashMap<UUID, String>();
        var offerings = ids(lines.stream().map(Line::offeringId));
        var useCases = ids(lines.stream().map(Line::useCaseId));
        if (!offerings.isEmpty()) suppliers.forEach(it -> names.putAll(it.offeringNames(offerings)));
        if (!useCases.isEmpty()) users.forEach(it -> names.putAll(it.names(useCases, me)));
        return names;
    }

    /** How many use cases that the member may see run on each offering. */
    Map<UUID, Long> running(List<Line> lines, Member me) {
        var running = new HashMap<UUID, Long>();
        var offerings = ids(lines.stream().map(Line::offeringId));
        if (!offerings.isEmpty()) users.forEach(it -> running.putAll(it.running(offerings, me)));
        return running;
    }

    /** Whose pieces are, and for how many use cases that the member may see they prove anything; with more in one statement. */
    Beside beside(List<UUID> pieces, Stream<@Nullable UUID> vendors, Member me, JointRows<?>... more) {
        var named = suppliers.getObject().vendorNames(ids(vendors));
        var counted = users.getObject().served(pieces, me);
        var asked = new ArrayList<JointRows<?>>(List.of(named, counted));
        asked.addAll(List.of(more));
        var read = joint.of(asked, tenant());
        return new Beside(
                named.of(read.get(0)).stream().collect(toMap(Suppliers.Named::id, Suppliers.Named::name)),
                counted.of(read.get(1)).stream().collect(toMap(Users.Counted::id, Users.Counted::number)),
                read.subList(2, read.size()));
    }

    /** @param more what else was asked for, in its order */
    record Beside(Map<UUID, String> vendors, Map<UUID, Long> served, List<List<Object>> more) {

        @Nullable
        String vendor(@Nullable UUID id) {
            return id == null ? null : vendors.get(id);
        }

        long useCases(UUID piece) {
            return served.getOrDefault(piece, 0L);
        }
    }

    /** None where it is no vendor's id. */
    @Nullable
    String vendorName(UUID vendor) {
        var named = suppliers.getObject().vendorNames(List.of(vendor));
        var read = joint.of(List.of(named), tenant());
        return named.of(read.getFirst()).stream()
                .map(Suppliers.Named::name)
                .findFirst()
                .orElse(null);
    }

    List<Suppliers.Named> vendors(@Nullable UUID chosen) {
        return suppliers.stream()
                .flatMap(it -> it.vendors(Stream.ofNullable(chosen).toList()).stream())
                .toList();
    }

    List<Suppliers.Named> offeringsOf(UUID vendor) {
        return suppliers.stream().flatMap(it -> it.offeringsOf(vendor).stream()).toList();
    }

    Map<UUID, String> useCaseNames(List<UUID> useCases, Member me) {
        var names = new HashMap<UUID, String>();
        if (!useCases.isEmpty()) users.forEach(it -> names.putAll(it.names(useCases, me)));
        return names;
    }

    private static Map<String, Object> tenant() {
        return Map.of("tenant", CurrentOrganization.id().value());
    }

    private static List<UUID> ids(Stream<@Nullable UUID> ids) {
        return ids.flatMap(Stream::ofNullable).distinct().toList();
    }
}
