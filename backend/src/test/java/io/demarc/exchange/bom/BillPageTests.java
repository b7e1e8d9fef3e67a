package io.demarc.exchange.bom;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageTest;
import io.demarc.tenancy.Organizations;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PageTest
class BillPageTests {

    @Autowired
    Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    ApplicationContext application;

    private Visitor lead;
    private BillDesk desk;

    @BeforeEach
    void sign_in() {
        lead = browser.as("lead@demo.test");
        desk = new BillDesk(lead, application, organizations);
    }

    @Test
    void nothing_is_changed_before_somebody_has_seen_what_would_be() {
        var page = desk.compared(BillDesk.bill("Trial", "Trial Labs"));
        assertThat(page.text())
                .contains("It would add 2 models and services")
                .contains("every line is understood. Nothing was changed yet.");
        assertThat(lead.get("/@demo/models?q=Trial").text()).doesNotContain("Trial Labs");
        assertThat(page.one("#kind option[selected]").attr("value")).isEqualTo("MODEL_API");
    }

    @Test
    void what_cannot_be_read_is_said_beside_the_field() {
        assertThat(desk.trouble("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.3\"}"))
                .isEqualTo(
                        "This is CycloneDX 1.3, which is not read here. Versions 1.5, 1.6 and 1.7 are: export it as one of them.");
        assertThat(desk.trouble("agency,name")).contains("no bill of materials of CycloneDX");
        assertThat(desk.trouble("<!DOCTYPE bom [<!ENTITY a 'b'>]><bom/>")).contains("declares a document type");
        assertThat(desk.trouble("")).contains("Choose");
        assertThat(lead.get("/@demo/bills-of-materials/fresh?trouble=too-large")
                        .one("#file-error")
                        .text())
                .contains("at most 64 MB");
    }

    @Test
    void lines_that_are_not_understood_say_why_and_hostile_text_is_text() {
        String evil = "<script>alert(1)</script>";
        var page = desk.compared(BillUploadTests.json(
                "{\"type\": \"machine-learning-model\", \"name\": \"%s\"}, ".formatted(evil)
                        + BillUploadTests.OWL
                                .replace("Nightbird  Labs", evil)
                                .replace("\"Owl\"", "\"Evil " + evil + "\""),
                ""));
        assertThat(page.text()).contains("one line is not understood");
        var lines = lead.get(BillDesk.address(page) + "/lines");
        assertThat(lines.text()).contains(evil, "It does not say who developed or provides it.");
        assertThat(desk.taken(page, Map.of()).text()).contains("One model or service was added");
    }

    @Test
    void who_may_not_change_the_directory_sees_none_of_it() {
        var page = desk.compared(BillDesk.bill("Seen", "Seen Labs"));
        assertThat(browser.as("member@demo.test")
                        .get("/@demo/bills-of-materials")
                        .status())
                .isEqualTo(403);
        assertThat(browser.as("lead@globex.test")
                        .get("/@globex/bills-of-materials/" + BillDesk.id(page))
                        .status())
                .isEqualTo(404);
    }
}
