package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No change of a tenant table without a ledger row, also where it is written in SQL. A trigger on every tenant table looks
 * at the end of each transaction whether the ledger recorded it; then people work.
 */
@PageTest
class LedgerGuardTests {

    /** What says nothing that happened: the ledger itself, read models that follow other tables, and how far a job is, whose turn it is, and what it found in which row. */
    private static final List<String> UNTOLD = List.of(
            "ledger_entry",
            "ledger_head",
            "change",
            "use_case_overview",
            "seat",
            "import_progress",
            "import_row",
            "ledger_check",
            "turn",
            "house_rule_preview",
            "house_rule_preview_row");

    @Autowired
    PageSamples samples;

    @Autowired
    Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void guard() {
        var owner = samples.owner();
        owner.execute("""
                create or replace function refuse_the_untold() returns trigger language plpgsql security definer as $$
                begin
                    if not exists (select from ledger_entry where xmin = pg_current_xact_id()::xid) then
                        raise exception 'a change of % is not in the ledger', tg_table_name;
                    end if;
                    return null;
                end $$
                """);
        var tables = owner.queryForList("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
                """, String.class);
        assertThat(tables).hasSizeGreaterThan(20);
        tables.removeAll(UNTOLD);
        for (String table : tables) {
            owner.execute("drop trigger if exists recorded on " + table);
            owner.execute("create constraint trigger recorded after insert or update or delete on " + table
                    + " deferrable initially deferred for each row execute function refuse_the_untold()");
        }
    }

    @Test
    void a_change_in_sql_that_nobody_told_is_seen() {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        assertThatThrownBy(() -> CurrentOrganization.run(
                        demo,
                        () -> transaction.executeWithoutResult(status ->
                                jdbc.sql("update vendor set note = 'silently'").update())))
                .isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class)
                .hasStackTraceContaining("is not in the ledger");
    }

    @Test
    void whatever_people_do_is_told() {
        var admin = browser.as("admin@demo.test");
        String unit = admin.get("/@demo/settings/people/fresh")
                .one("#unit input[type=radio]")
                .val();
        done(admin.post("/@demo/settings/units", Map.of("name", "Told", "parent", unit)));
        var person = done(admin.post(
                "/@demo/settings/people",
                Map.of("name", "Told Person", "email", "told@example.test", "role", "MEMBER", "unit", unit)));
        done(admin.post(person + "/grants", Map.of("role", "AUDITOR", "unit", unit)));
        done(admin.post(admin.get(person).one("form[action*=revocation]").attr("action"), Map.of()));
        done(admin.post(person + "/invitation", Map.of()));
        String link = admin.get(person).one("[data-link]").text().replace("http://localhost", "");
        String fresh = "four quiet lighthouse keepers";
        done(browser.anonymous().post(link, Map.of("password", fresh, "again", fresh)));
        done(admin.post(person + "/link", Map.of()));
        done(admin.post(person + "/departure", Map.of()));
        done(admin.post(person + "/invitation", Map.of()));

        var lead = browser.as("lead@demo.test");
        String edited = done(lead.post("/@demo/vendors", Map.of("name", "Told Vendor")));
        String version = lead.get(edited + "/edit").one("input[name=version]").val();
        done(lead.post(edited, Map.of("name", "Told Vendor", "note", "Told again", "version", version)));
        var member = browser.as("member@demo.test");
        String claims = member.get("/@demo/use-cases/fresh")
                .one("input[name=unit][checked]")
                .val();
        String intake = done(member.post(
                "/@demo/use-cases",
                Map.of("name", "Told Case", "purpose", "Is told.", "unit", claims, "stage", "IDEA")));
        String useCase = intake.replaceAll("/intake/.*", "");
        done(member.post(
                useCase + "/intake/people-and-data", Map.of("AN26", "1", "AN27", "1", "AN31", "1", "AN32", "1")));
        done(member.post(
                useCase + "/intake/how-it-decides", Map.of("AN28", "1", "AN29", "1", "AN30", "1", "AN39", "NONE")));
        done(member.post(
                useCase + "/intake/where-it-runs",
                Map.of(
                        "version",
                        "0",
                        "legs",
                        "A",
                        "A.mode",
                        "M3",
                        "A.newVendor",
                        "Acme AI",
                        "AN34",
                        "1",
                        "then",
                        "next")));
        String owner = member.get(useCase + "/boundary?leg=A&layer=L11")
                .one("#owner option:matchesOwn(^(?!No one).+)")
                .val();
        done(member.post(
                useCase + "/boundary",
                Map.of("leg", "A", "layer", "L11", "version", "0", "owner", owner, "control", "C06")));
        String path = done(member.post(
                member.get(useCase + "/intake/check-answers")
                        .one("main form[method=post]")
                        .attr("action"),
                Map.of("note", "")));
        done(lead.post(path + "/decision", Map.of("stage", "W1", "round", "1", "verdict", "APPROVE")));
        done(member.post(path + "/withdrawal", Map.of()));
        done(member.post(useCase + "/retirement", Map.of()));
        assertThat(browser.as("auditor@demo.test")
                        .get("/@demo/ledger/verification")
                        .text())
                .contains("entries hold");
    }

    @Test
    void every_entry_says_what_the_catalogue_promises() {
        var promised = EventCatalogue.lines().stream()
                .map(line -> line.name() + " of " + line.subject() + " in version " + line.version())
                .toList();
        assertThat(samples.owner().queryForList("""
                        select distinct name || ' of ' || subject_kind || ' in version ' || (canonical::json ->> 'version')
                        from ledger_entry
                        """, String.class)).isNotEmpty().isSubsetOf(promised);
        var facts = EventCatalogue.lines().stream()
                .flatMap(line -> line.facts().keySet().stream().map(fact -> line.name() + " " + fact))
                .toList();
        assertThat(samples.owner().queryForList("""
                        select distinct name || ' ' || fact
                        from (select name, canonical from ledger_entry union all select name, canonical from platform_entry) e,
                             json_object_keys(e.canonical::json -> 'facts') fact
                        """, String.class)).isNotEmpty().isSubsetOf(facts);
    }

    /** @return where it led: everything that is done leads on */
    private static String done(Page page) {
        assertThat(page.location()).as(page.text()).isNotNull();
        return String.valueOf(page.location());
    }
}
