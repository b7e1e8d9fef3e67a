package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Credentials;
import io.demarc.identity.Granting;
import io.demarc.identity.People;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads files and does what the queue holds for them. */
@PageTest
abstract class ImportDesk {

    static final String HEADER = "agency,id,use_case_name,agency_bureau,development_stage,vendor_name\n";

    @Autowired
    Browser browser;

    @Autowired
    ImportWorker worker;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    Credentials credentials;

    @Autowired
    Granting granting;

    @Autowired
    BusinessUnits units;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    Visitor lead;
    JdbcClient owner;

    @BeforeEach
    void sign_in() {
        lead = browser.as("lead@demo.test");
        owner = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password")));
    }

    String upload(String content) {
        return upload(content.getBytes(StandardCharsets.UTF_8));
    }

    String upload(byte[] content) {
        String location = lead.upload("/@demo/imports", "file", "C:\\owls\\file.csv", content)
                .location();
        assertThat(location).as("where the upload leads").isNotNull().endsWith("/mapping");
        return String.valueOf(location);
    }

    Page checked(String content) {
        return checked(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads, confirms the columns as they were recognised, and lets the trial run do its work. */
    Page checked(byte[] content) {
        var id = uploaded(content);
        work("import-check", id);
        return lead.get("/@demo/imports/" + id);
    }

    UUID uploaded(String content) {
        return uploaded(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads and confirms the columns, so that a trial run waits in the queue. */
    UUID uploaded(byte[] content) {
        String mapping = upload(content);
        var fields = new java.util.HashMap<String, String>();
        for (var select : lead.get(mapping).document().select("main select")) {
            var chosen = select.selectFirst("option[selected]");
            fields.put(select.attr("name"), chosen == null ? "" : chosen.attr("value"));
        }
        lead.post(mapping, fields);
        return UUID.fromString(mapping.replaceAll(".*/imports/|/mapping", ""));
    }

    Page imported(String content) {
        return run(checked(content));
    }

    Page imported(byte[] content) {
        return run(checked(content));
    }

    Page run(Page checked) {
        lead.post("/@demo/imports/" + id(checked) + "/run", Map.of());
        work("import-run", id(checked));
        return lead.get("/@demo/imports/" + id(checked));
    }

    /** Does what the queue holds for the import, as the scheduler would. */
    void work(String task, UUID id) {
        String job = queued(task, id);
        CurrentOrganization.run(demo(), () -> {
            while (worker.work(task, job)) {}
        });
    }

    /** Takes the import's job from the queue. */
    String queued(String task, UUID id) {
        return owner.sql(
                        "delete from scheduled_tasks where task_name = ? and task_instance like ? returning task_instance")
                .params(task, demo() + "/" + id + "/%")
                .query(String.class)
                .single();
    }

    /** As the owner, for what is to happen meanwhile. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    static UUID id(Page page) {
        return UUID.fromString(
                page.one("a[href*=/imports/][href$=/rows]").attr("href").replaceAll(".*/imports/|/rows", ""));
    }

    OrganizationId demo() {
        return organizations.withSlug("demo").orElseThrow().id();
    }

    long useCases() {
        return named("%");
    }

    long named(String pattern) {
        return owner.sql("select count(*) from use_case where tenant_id = ? and name like ?")
                .params(demo().value(), pattern)
                .query(Long.class)
                .single();
    }

    long vendors(String pattern) {
        return owner.sql("select count(*) from vendor where tenant_id = ? and name like ?")
                .params(demo().value(), pattern)
                .query(Long.class)
                .single();
    }

    static byte[] invented() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/exchange/invented-inventory.csv"));
    }

    static String manyRows(String name, int count) {
        var rows = new StringBuilder(HEADER);
        for (int i = 1; i <= count; i++) rows.append("%s,%d,%s %d,,Pilot,\n".formatted(name, i, name, i));
        return rows.toString();
    }
}
