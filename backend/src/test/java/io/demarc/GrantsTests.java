package io.demarc;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What never changes cannot be changed: the application's role may update exactly the columns that the code updates, and
 * delete only where the code deletes. A new table may be read and added to, no more, until its migration grants more; a
 * new column of a table that is there may not be updated until then.
 */
@PageTest
class GrantsTests {

    /** Of libraries, and what follows from other tables: any column, and for some any row. */
    private static final Set<String> FREE = Set.of(
            "event_publication",
            "import_progress",
            "import_row",
            "scheduled_tasks",
            "seat",
            "spring_session",
            "spring_session_attributes",
            "use_case_overview");

    /** Columns that statements of ours update; those of entities are found by themselves. */
    private static final Map<String, Set<String>> IN_SQL = Map.ofEntries(
            entry("bill_line", Set.of("differences", "reason", "taken", "target_id", "verdict")),
            entry("credential", Set.of("changed_at", "link_of", "password_hash")),
            entry("evidence_attachment", Set.of("added", "done", "ended_at", "trouble")),
            entry("house_rule_preview", Set.of("finished_at", "reached", "reached_id")),
            entry("known_device", Set.of("used_at")),
            entry("ledger_head", Set.of("at", "hash", "id", "witnessed")),
            entry("model_alias", Set.of("renamed_at")),
            entry("offering_assessment", Set.of("aged")),
            entry("one_time_link", Set.of("person_id", "used_at")),
            entry("organization", Set.of("holiday_region", "reference_versions", "zone")),
            entry("person", Set.of("name", "theme", "zone")),
            entry("platform_head", Set.of("at", "hash", "id")),
            entry("provider_sheet_row", Set.of("activities", "mapped_at", "mapped_by", "version")),
            entry("provider_sheet_word", Set.of("claim")),
            entry("reference_draft", Set.of("based_on", "content", "edited_at", "edited_by", "version")),
            entry("sign_in_counter", Set.of("at", "level", "next_at", "worn_off_at")),
            entry("stored_file", Set.of("checksum", "size")),
            entry("turn", Set.of("holder", "until")),
            entry("vendor_alias", Set.of("renamed_at")),
            entry("vendor_candidate", Set.of("mentions")));

    private static final Set<String> DELETED = Set.of(
            "alternative",
            "answer",
            "bill_line",
            "clause",
            "contract",
            "contract_offering",
            "credential",
            "event_publication",
            "exit_plan",
            "feature",
            "house_rule_preview",
            "import_row",
            "known_device",
            "leg",
            "link_file",
            "model",
            "model_alias",
            "model_card",
            "model_end",
            "model_version",
            "offering",
            "offering_price",
            "offering_term",
            "one_time_link",
            "provider_sheet",
            "provider_sheet_row",
            "provider_sheet_word",
            "reference_draft",
            "role_grant",
            "routing_condition",
            "scheduled_tasks",
            "sign_in_counter",
            "spring_session",
            "spring_session_attributes",
            "stored_file",
            "stored_piece",
            "sweep",
            "turn",
            "vendor",
            "vendor_alias");

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    PageSamples samples;

    @Test
    void the_application_may_update_what_the_code_updates_and_nothing_else() {
        var expected = new TreeMap<String, Set<String>>();
        IN_SQL.forEach((table, columns) -> expected.put(table, new TreeSet<>(columns)));
        entities().forEach(it -> expected.computeIfAbsent(it.getTableName(), table -> new TreeSet<>())
                .addAll(updated(it)));
        expected.values().removeIf(Set::isEmpty);
        var may = new TreeMap<String, Set<String>>();
        samples.owner().query("""
                select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
                  and has_column_privilege('demarc_app', c.oid, a.attnum, 'update')
                """, row -> {
            if (!FREE.contains(row.getString(1)))
                may.computeIfAbsent(row.getString(1), table -> new TreeSet<>()).add(row.getString(2));
        });
        assertThat(may).isEqualTo(expected);
    }

    @Test
    void the_application_may_delete_where_the_code_deletes_and_empty_nothing() {
        assertThat(tablesWith("delete")).containsExactlyInAnyOrderElementsOf(DELETED);
        assertThat(tablesWith("truncate")).isEmpty();
        assertThat(tablesWith("references")).isEmpty();
        assertThat(tablesWith("trigger")).isEmpty();
    }

    /** Otherwise Hibernate names every column in its statements, and PostgreSQL refuses them. */
    @Test
    void entities_write_what_has_changed_or_nothing() {
        assertThat(entities().filter(it -> it.isMutable() && !it.isDynamicUpdate()))
                .as("@DynamicUpdate, or @Immutable where only constructors write fields")
                .isEmpty();
        assertThat(entities().filter(it -> it.isMutable() && updated(it).isEmpty()))
                .as("@Immutable, since only constructors write fields")
                .isEmpty();
    }

    private Stream<AbstractEntityPersister> entities() {
        var found = new ArrayList<AbstractEntityPersister>();
        factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(it -> found.add((AbstractEntityPersister) it));
        return found.stream();
    }

    /** The columns of the fields that something else than a constructor writes, and the version that tells of it. */
    private static Set<String> updated(AbstractEntityPersister entity) {
        var changing = ProductionCode.CLASSES.get(entity.getEntityName()).getFieldAccessesFromSelf().stream()
                .filter(access -> access.getAccessType() == AccessType.SET
                        && !access.getOrigin().isConstructor())
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
        var columns = new TreeSet<String>();
        for (int i = 0; i < entity.getPropertyNames().length; i++)
            if (changing.contains(entity.getPropertyNames()[i]))
                Arrays.stream(entity.getPropertyColumnNames(i))
                        .filter(Objects::nonNull)
                        .forEach(columns::add);
        if (!columns.isEmpty() && entity.isVersioned()) columns.add(entity.getVersionColumnName());
        return columns;
    }

    private Set<String> tablesWith(String privilege) {
        return Set.copyOf(samples.owner().queryForList("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and has_table_privilege('demarc_app', oid, ?)
                        """, String.class, privilege));
    }
}
