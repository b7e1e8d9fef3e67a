package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The row per use case that every list and count reads. Each module writes its own columns, in the transaction that
 * changed what they show, so that a figure equals its list.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Overview {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final EntityManager entities;

    Overview(JdbcClient jdbc, JdbcTemplate batches, EntityManager entities) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.entities = entities;
    }

    void add(List<UseCaseFacts> fresh) {
        entities.flush(); // The rows refer to the use cases, which must be there first.
        batches.batchUpdate("""
                insert into use_case_overview
                    (tenant_id, use_case_id, name, sort_name, business_unit_id, owner_id, stage, standing, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, fresh, fresh.size(), (row, facts) -> {
            row.setObject(1, CurrentOrganization.id().value());
            row.setObject(2, facts.id().value());
            row.setString(3, facts.name());
            row.setString(4, facts.name().toLowerCase(Locale.ROOT));
            row.setObject(5, facts.unit().value());
            row.setObject(6, owner(facts.owner()));
            row.setString(7, facts.stage().name());
            row.setString(8, facts.requested() ? "DRAFT" : "NONE");
            row.setObject(9, facts.editedAt().atOffset(ZoneOffset.UTC));
        });
    }

    void describe(UseCaseFacts facts) {
        jdbc.sql("""
                        update use_case_overview set name = ?, sort_name = ?, business_unit_id = ?, owner_id = ?, stage = ?,
                            edited_at = ?, standing = case when standing = 'NONE' and ? then 'DRAFT' else standing end
                        where tenant_id = ? and use_case_id = ?
                        """)
                .params(Arrays.asList(
                        facts.name(),
                        facts.name().toLowerCase(Locale.ROOT),
                        facts.unit().value(),
                        owner(facts.owner()),
                        facts.stage().name(),
                        facts.editedAt().atOffset(ZoneOffset.UTC),
                        facts.requested(),
                        CurrentOrganization.id().value(),
                        facts.id().value()))
                .update();
    }

    /** What is permitted: a standing's name, until when if it ends, and whether a review is open beside it. */
    public void standing(UseCaseId id, String standing, @Nullable Instant validUntil, boolean reviewOpen) {
        update(
                id,
                "standing = ?, valid_until = ?, review_open = ?",
                standing,
                validUntil == null ? null : validUntil.atOffset(ZoneOffset.UTC),
                reviewOpen);
    }

    /** Where it runs: the plan's mode (M1 to M8), null when not stated, the modes of its legs, and the vendors on them. */
    public void deployment(
            UseCaseId id, @Nullable String mode, List<String> modes, List<UUID> vendors, List<String> vendorNames) {
        update(
                id,
                "mode = ?, modes = ?, vendor_ids = ?, vendor_names = ?",
                mode,
                modes.toArray(String[]::new),
                vendors.toArray(UUID[]::new),
                vendorNames.toArray(String[]::new));
    }

    /** The tier's name and inherent score, null when not assessed; a prohibited use has a tier and no score. */
    public void assessment(UseCaseId id, @Nullable String tier, @Nullable BigDecimal score) {
        update(id, "tier = ?, score = ?", tier, score);
    }

    /**
     * The boundary in short.
     *
     * @param openCells null before the boundary is assessed
     * @param coverage percent, 0 to 100
     * @param outline null without a mode
     */
    public void boundary(
            UseCaseId id, @Nullable Integer openCells, @Nullable BigDecimal coverage, @Nullable Outline outline) {
        update(
                id,
                "open_cells = ?, coverage = ?, outline = ?",
                openCells,
                coverage,
                outline == null ? null : outline.text());
    }

    /** Up to a hundred use cases with a mode and without an outline, by id, after the given one. */
    public List<UUID> withoutOutline(UUID after) {
        return jdbc.sql("""
                        select use_case_id from use_case_overview
                        where tenant_id = ? and mode is not null and outline is null and use_case_id > ?
                        order by use_case_id limit 100
                        """)
                .params(CurrentOrganization.id().value(), after)
                .query(UUID.class)
                .list();
    }

    private void update(UseCaseId id, String columns, @Nullable Object... values) {
        var statement =
                jdbc.sql("update use_case_overview set " + columns + " where tenant_id = ? and use_case_id = ?");
        for (var value : values) statement = statement.param(value);
        statement.param(CurrentOrganization.id().value()).param(id.value()).update();
    }

    private static @Nullable UUID owner(@Nullable MemberId owner) {
        return owner == null ? null : owner.value();
    }
}
