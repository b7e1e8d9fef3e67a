package io.demarc;

import static io.demarc.AtOnce.sixTimes;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser.Visitor;
import io.demarc.kernel.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One file, uploaded several times with the form of one page. */
@PageTest
class SameFileAtOnceTests {

    private static final String LIST = "/@demo/imports";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    Visitor lead;
    String name;
    String content;
    String form;

    @BeforeEach
    void a_file_that_nobody_has_uploaded() {
        lead = browser.as("lead@demo.test");
        name = UUID.randomUUID() + ".csv";
        content = "use_case_name,agency\n%s,Harbour\n".formatted(name);
        form = LIST + "?key=" + lead.get(LIST + "/fresh").one("input[name=key]").val();
    }

    @Test
    void it_is_uploaded_once_and_every_answer_leads_to_it_or_to_the_list() throws Exception {
        var answers = sixTimes(() -> upload(form));
        String made = upload(form).location();
        assertThat(made).endsWith("/mapping");
        assertThat(answers.stream().map(Page::location)).contains(made).isSubsetOf(made, LIST);
        assertThat(imports()).isOne();
        assertThat(upload(LIST).location())
                .as("without a key")
                .endsWith("/mapping")
                .isNotEqualTo(made);
    }

    @Test
    void nobody_waits_while_it_is_being_uploaded() throws Exception {
        try (var same = FormBeingMade.by(
                "lead", samples, "import", name, Fingerprint.of(content).hex())) {
            assertThat(upload(form).location()).isEqualTo(LIST);
            assertThat(lead.get(LIST).one("main [role=status]").text()).contains("already being uploaded");
            assertThat(lead.get(LIST).text()).as("only once").doesNotContain("already being uploaded");
            assertThat(same.isAwaited()).isFalse();
            assertThat(imports()).isZero();
        }
        assertThat(upload(form).location()).endsWith("/mapping");
    }

    @Test
    void what_has_ended_can_be_uploaded_again() {
        String first = upload(form).location();
        lead.post(String.valueOf(first).replace("/mapping", "/withdrawal"), Map.of());
        String again = upload(form).location();
        assertThat(again).endsWith("/mapping").isNotEqualTo(first);
        assertThat(lead.get(String.valueOf(again)).one("h1").text()).isEqualTo("What the columns mean");
        assertThat(imports()).isEqualTo(2);
    }

    private Page upload(String path) {
        return lead.upload(path, "file", name, content.getBytes(StandardCharsets.UTF_8));
    }

    private int imports() {
        return samples.owner().queryForObject("select count(*) from import where file_name = ?", Integer.class, name);
    }
}
