package io.demarc.demo;

import io.demarc.demo.DemoYear.Act;
import io.demarc.evidence.Claim;
import io.demarc.evidence.Deposits;
import io.demarc.evidence.Deposits.Content;
import io.demarc.evidence.Deposits.Deposit;
import io.demarc.evidence.EvidenceId;
import io.demarc.evidence.Strength;
import io.demarc.evidence.Suppliers;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.Vendors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the invented organizations can show for what they and others answer for: {@code demo/evidence.yaml} says it. */
@Component
@Profile("demo")
class DemoEvidence implements DemoChapter {

    private final Deposits deposits;
    private final Suppliers suppliers;
    private final Vendors vendors;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DemoEvidence(Deposits deposits, Suppliers suppliers, Vendors vendors, JdbcClient jdbc, BusinessClock clock) {
        this.clock = clock;
        this.deposits = deposits;
        this.suppliers = suppliers;
        this.vendors = vendors;
        this.jdbc = jdbc;
    }

    record All(List<Piece> pieces) {}

    record Piece(
            @Nullable String vendor,
            @Nullable List<String> offerings,
            @Nullable List<String> useCases,
            String name,
            String kind,
            @Nullable String issuer,
            @Nullable Integer from,
            @Nullable Integer to,
            int added,
            @Nullable String scope,
            @Nullable Strength strength,
            @Nullable String refused,
            @Nullable String note,
            @Nullable List<String> items,
            @Nullable Boolean page) {}

    /** What is added and decided in the year, each in its time. */
    @Override
    public List<Act> acts(Map<Role, Member> cast, DemoYear year) {
        var manager = Objects.requireNonNull(cast.get(DemoAccount.VENDORS.role()));
        var reviewer = Objects.requireNonNull(cast.get(DemoAccount.SECURITY.role()));
        var acts = new ArrayList<Act>();
        var today = clock.calendar().day(year.end());
        for (var it : read().pieces()) {
            var diary = year.daysAgo(it.added(), it.name());
            var id = new AtomicReference<@Nullable EvidenceId>();
            diary.note(() -> add(it, today, manager).ifPresent(id::set));
            diary.days(3);
            diary.note(() -> decide(id.get(), it, reviewer));
            acts.addAll(diary.acts());
        }
        year.weekly(deposits::noteEnds).forEach(acts::add);
        return acts;
    }

    private Optional<EvidenceId> add(Piece it, LocalDate today, Member by) {
        var vendor =
                it.vendor() == null ? null : vendors.findOrAdd(it.vendor(), by).value();
        var useCases = it.useCases() == null ? List.<UUID>of() : useCases(it.useCases());
        if (vendor == null && useCases.isEmpty()) return Optional.empty(); // Not every organization has them.
        return Optional.of(deposits.add(
                new Deposit(
                        it.name(),
                        it.kind(),
                        vendor,
                        it.issuer(),
                        day(today, it.from()),
                        day(today, it.to()),
                        it.scope(),
                        "https://trust.example/" + it.kind(),
                        Boolean.TRUE.equals(it.page())
                                ? new Content(it.kind() + ".pdf", DemoPage.of(it.name(), it.issuer()), false)
                                : null,
                        claims(it, vendor, useCases),
                        null),
                by));
    }

    private List<Claim> claims(Piece it, @Nullable UUID vendor, List<UUID> useCases) {
        var items = it.items() == null ? deposits.usual(it.kind()) : it.items();
        if (vendor == null)
            return useCases.stream()
                    .flatMap(useCase -> items.stream().map(item -> Claim.ofUseCase(item, useCase)))
                    .toList();
        return suppliers.offeringsOf(vendor).stream()
                .filter(offering -> it.offerings() == null || it.offerings().contains(offering.name()))
                .flatMap(offering -> items.stream().map(item -> Claim.ofOffering(item, offering.id())))
                .toList();
    }

    private void decide(@Nullable EvidenceId id, Piece it, Member by) {
        if (id == null) return;
        if (it.strength() != null) deposits.accept(id, it.strength(), it.note(), by);
        if (it.refused() != null) deposits.refuse(id, it.refused(), by);
    }

    private List<UUID> useCases(List<String> names) {
        return jdbc.sql("select id from use_case where tenant_id = :tenant and name in (:names) order by id")
                .param("tenant", CurrentOrganization.id().value())
                .param("names", names)
                .query(UUID.class)
                .list();
    }

    private static @Nullable LocalDate day(LocalDate today, @Nullable Integer days) {
        return days == null ? null : today.plusDays(days);
    }

    private static All read() {
        return DemoYaml.read("evidence", All.class);
    }
}
