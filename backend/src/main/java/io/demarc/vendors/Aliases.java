package io.demarc.vendors;

import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.Name;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names that vendors and models had before. A name in force goes before a former one: ask for that first. */
@Repository
class Aliases {

    private final JdbcClient jdbc;
    private final ObjectProvider<Referrers> referrers;

    Aliases(JdbcClient jdbc, ObjectProvider<Referrers> referrers) {
        this.jdbc = jdbc;
        this.referrers = referrers;
    }

    /** Whether the vendor would get another name while anything refers to it. */
    boolean areNeeded(VendorId vendor, String before, String after) {
        return !new Name(before).isSame(new Name(after))
                && referrers.orderedStream().anyMatch(it -> it.referTo(vendor));
    }

    boolean areNeeded(ModelId model, String before, String after) {
        return !new Name(before).isSame(new Name(after))
                && referrers.orderedStream().anyMatch(it -> it.referTo(model));
    }

    void add(VendorId vendor, String name, Instant at) {
        add("vendor_alias", "vendor_id", vendor.value(), name, at);
    }

    void add(ModelId model, String name, Instant at) {
        add("model_alias", "model_id", model.value(), name, at);
    }

    void forget(VendorId vendor) {
        forget("vendor_alias", "vendor_id", vendor.value());
    }

    void forget(ModelId model) {
        forget("model_alias", "model_id", model.value());
    }

    private void forget(String table, String owner, UUID id) {
        jdbc.sql("delete from %s where tenant_id = ? and %s = ?".formatted(table, owner))
                .params(CurrentOrganization.id().value(), id)
                .update();
    }

    /** What it was called before, and what those are and were called that turned out to be it. */
    List<String> ofAll(VendorId vendor) {
        return jdbc.sql("""
                        select name from (
                            select name, cast(null as timestamptz) as until, id from vendor
                            where tenant_id = :tenant and merged_into_id = :vendor
                            union all
                            select name, renamed_at, id from vendor_alias
                            where tenant_id = :tenant and vendor_id in (select same_vendors(:vendor))) called
                        order by until desc nulls first, id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor.value())
                .query(String.class)
                .list();
    }

    /** The last first. */
    List<String> of(ModelId model) {
        return jdbc.sql(
                        "select name from model_alias where tenant_id = ? and model_id = ? order by renamed_at desc, id")
                .params(CurrentOrganization.id().value(), model.value())
                .query(String.class)
                .list();
    }

    /** Which model of the vendor had the name last. */
    Optional<ModelId> model(VendorId vendor, String name) {
        return jdbc.sql("""
                        select a.model_id from model_alias a
                        join model m on m.tenant_id = a.tenant_id and m.id = a.model_id
                        where a.tenant_id = ? and m.vendor_id = ? and a.name_key = name_key(?)
                        order by a.renamed_at desc, a.id limit 1
                        """)
                .params(CurrentOrganization.id().value(), vendor.value(), name)
                .query(UUID.class)
                .optional()
                .map(ModelId::new);
    }

    private void add(String table, String owner, UUID id, String name, Instant at) {
        jdbc.sql("""
                        insert into %s (tenant_id, id, %s, name, renamed_at) values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, %s, name_key, (case when twin = name_key then id end)) do update set renamed_at = excluded.renamed_at
                        """.formatted(table, owner, owner))
                .params(CurrentOrganization.id().value(), Uuid7.next(), id, name, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
