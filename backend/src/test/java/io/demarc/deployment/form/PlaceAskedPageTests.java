package io.demarc.deployment.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions about where it runs that somebody else is asked. */
class PlaceAskedPageTests extends GuidedDesk {

    @Test
    void a_question_of_the_way_goes_to_a_colleague_and_their_answer_leads_on() {
        send(Map.of("QM0", "ONE"));
        send(Map.of("A.QM1", "OWN"));
        var nobody = send(Map.of("A.QM2", "~ask", "ask.A.QM2.whom", "Nobody of that name"));
        assertThat(nobody.one(".dm-error-summary").text()).contains("Nobody here has this name");
        send(Map.of("A.QM2", "~ask", "ask.A.QM2.whom", "data@demo.test", "ask.A.QM2.note", "The photo service."));
        assertThat(page().one("[data-state=ASKED]").text()).contains("asked Aino Rantala");

        var colleague = browser.as("data@demo.test");
        String task = colleague
                .get("/@demo/")
                .document()
                .select("a[href*=/questions/]")
                .last()
                .attr("href");
        var asked = colleague.get(task);
        assertThat(asked.one("legend").text()).isEqualTo("Where does the model do its work?");
        assertThat(asked.text()).contains("The photo service.");
        colleague.post(task + "/answer", Map.of("QM2", "DEVICE"));
        var page = page();
        assertThat(page.one(".dm-result h3").text()).isEqualTo("On device");
        assertThat(page.one(".dm-answered").text()).contains("Aino Rantala answered");
    }

    @Test
    void a_model_that_a_colleague_names_before_there_is_a_vendor_is_kept_to_be_taken_over() {
        lead("ONE", "OWN", "RENTED");
        var data = browser.as("data@demo.test");
        String task = ask(data, "model");
        data.post(task + "/answer", Map.of("QV2", "Guided Model 7", "word", "Since May."));
        assertThat(page().one("[data-state=NOTED]").text()).contains("Take it over", "Guided Model 7. Since May.");
        assertThat(member.get("/@demo/").text()).contains("answered what you asked: take it over");
    }

    @Test
    void whoever_names_the_place_themselves_ends_the_question_about_it() {
        lead("ONE", "OWN", "RENTED");
        var data = browser.as("data@demo.test");
        String task = ask(data, "region");
        send(Map.of("A.region", "Belgium"));
        assertThat(data.get(task).text()).contains("has answered it in the meantime");
        assertThat(data.post(task + "/answer", Map.of("QR1", "Japan")).status()).isEqualTo(409);
        assertThat(page().one("[name='A.region']").val()).isEqualTo("Belgium");
    }

    private String ask(Visitor whom, String field) {
        send(Map.of("ask", "A." + field, "ask.A." + field + ".whom", "data@demo.test"));
        return whom.get("/@demo/")
                .document()
                .select("a[href*=/questions/]")
                .last()
                .attr("href");
    }
}
