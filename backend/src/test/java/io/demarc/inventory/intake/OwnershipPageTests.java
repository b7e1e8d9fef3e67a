package io.demarc.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Claiming what nobody owns. */
@PageTest
class OwnershipPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    Organizations organizations;

    @Autowired
    Intake intake;

    @Test
    void who_registers_in_its_unit_claims_it_and_nobody_else_after_them() {
        String path = found("Sort hail photos", "Claims");
        var member = browser.as("member@demo.test");
        var page = member.get(path);
        var claim = page.one("form[action$=/ownership]");
        assertThat(member.send(claim.attr("action"), io.demarc.Page.fields(claim))
                        .location())
                .isNotNull();
        var claimed = member.get(path);
        assertThat(claimed.document().select("form[action$=/ownership]")).isEmpty();
        assertThat(claimed.text()).contains("Ingrid Solheim");
        assertThat(member.get("/@demo/").text()).contains("Sort hail photos");
        var late = browser.as("lead@demo.test").post(path + "/ownership", Map.of("version", "1"));
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void who_only_reads_is_not_offered_it_and_gets_none() {
        String path = found("Sort storm photos", "Claims");
        var auditor = browser.as("auditor@demo.test");
        assertThat(auditor.get(path).document().select("form[action$=/ownership]"))
                .isEmpty();
        assertThat(auditor.post(path + "/ownership", Map.of("version", "0")).status())
                .isEqualTo(403);
    }

    @Test
    void what_is_not_seen_is_not_claimed() {
        String path = found("Sort broker mail", "Underwriting");
        assertThat(browser.as("member@demo.test")
                        .post(path + "/ownership", Map.of("version", "0"))
                        .status())
                .isEqualTo(404);
    }

    private String found(String name, String unit) {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        var id = samples.owner()
                .queryForObject(
                        "select id from business_unit where name = ? and tenant_id = ?",
                        UUID.class,
                        unit,
                        demo.value());
        var description =
                new Description(name, "", new BusinessUnitId(java.util.Objects.requireNonNull(id)), Stage.LIVE);
        return "/@demo/use-cases/"
                + CurrentOrganization.<List<UseCaseId>, RuntimeException>call(
                                demo,
                                () -> intake.takeOver(List.of(description), Member.ofPortal(CurrentOrganization.id())))
                        .getFirst();
    }
}
