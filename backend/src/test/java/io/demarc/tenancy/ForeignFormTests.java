package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ids of another organization, sent in forms: none is taken, and none is told apart from one that does not exist. */
@PageTest
class ForeignFormTests {

    private static final String NOWHERE = "01900000-0000-7000-8000-000000000000";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    private String draft;

    @BeforeEach
    void a_draft_of_the_member() {
        draft = "/@demo/use-cases/"
                + samples.owner()
                        .queryForObject(
                                "select cast(id as text) from use_case where name = 'Repair estimate check'",
                                String.class);
    }

    @Test
    void a_vendor_for_a_model() {
        refused(200, "lead", "/@demo/models", Map.of("name", "Foreign model"), "vendor", foreign("vendor"));
    }

    @Test
    void a_unit_for_a_use_case() {
        refused(
                200,
                "lead",
                "/@demo/use-cases",
                Map.of("name", "Foreign unit", "purpose", "None.", "stage", "IDEA"),
                "unit",
                foreign("business_unit"));
    }

    @Test
    void a_unit_for_a_role() {
        refused(
                200,
                "admin",
                "/@demo/settings/people",
                Map.of("name", "Foreign", "email", "foreign@example.test", "role", "MEMBER"),
                "unit",
                foreign("business_unit"));
    }

    @Test
    void a_unit_above_a_unit() {
        refused(200, "admin", "/@demo/settings/units", Map.of("name", "Foreign"), "parent", foreign("business_unit"));
    }

    @Test
    void a_vendor_and_a_model_for_a_place() {
        var place = Map.of("version", "0", "legs", "A", "A.mode", "M3", "then", "next");
        refused(200, "member", draft + "/intake/where-it-runs", place, "A.vendor", foreign("vendor"));
        refused(200, "member", draft + "/intake/where-it-runs", place, "A.model", foreign("model"));
    }

    @Test
    void an_owner_for_a_layer() {
        String approved = "/@demo/use-cases/"
                + samples.owner()
                        .queryForObject(
                                "select cast(id as text) from use_case where name = 'Recovery call notes' and tenant_id = (select id from organization where slug = 'demo')",
                                String.class);
        refused(
                404,
                "member",
                approved + "/boundary",
                Map.of("leg", "A", "layer", "L09", "version", "0"),
                "owner",
                foreign("membership"));
    }

    private void refused(int status, String who, String path, Map<String, String> form, String field, String foreign) {
        var answer = answer(who, path, form, field, foreign);
        assertThat(answer).as(field + " of another organization").isEqualTo(status);
        assertThat(answer(who, path, form, field, NOWHERE))
                .as(field + " of nobody")
                .isEqualTo(answer);
    }

    private int answer(String who, String path, Map<String, String> form, String field, String id) {
        var sent = new HashMap<>(form);
        sent.put(field, id);
        return browser.as(who + "@demo.test").post(path, sent).status();
    }

    private String foreign(String table) {
        return String.valueOf(samples.owner()
                .queryForObject(
                        "select cast(t.id as text) from " + table
                                + " t join organization o on o.id = t.tenant_id where o.slug = 'globex' limit 1",
                        String.class));
    }
}
