package io.demarc;

import static io.demarc.AtOnce.sixTimes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demarc.Browser.Visitor;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.ToldTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One form, sent several times at the same moment by an impatient hand: it makes one thing, and every answer is one. */
@PageTest
class SameFormAtOnceTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    Visitor member;
    Visitor lead;
    String name;

    @BeforeEach
    void people_and_a_name_that_nobody_has_used() {
        member = browser.as("member@demo.test");
        lead = browser.as("lead@demo.test");
        name = UUID.randomUUID().toString(); // Not like what other methods registered.
    }

    @Test
    void a_use_case_is_registered_once_and_every_answer_leads_to_it() throws Exception {
        var form = registration(member);
        var answers = sixTimes(() -> form.send(member));
        assertThat(answers).extracting(Page::status).containsOnly(302);
        assertThat(Set.copyOf(locations(answers))).hasSize(1);
        assertThat(rows("use_case")).isOne();
    }

    @Test
    void whoever_says_that_it_is_another_one_means_one() throws Exception {
        registration(member).send(member);
        var form = FilledForm.of(registration(lead).send(lead), "/use-cases").with("distinct", "true");
        var answers = sixTimes(() -> form.send(lead));
        assertThat(Set.copyOf(locations(answers))).hasSize(1);
        assertThat(rows("use_case")).isEqualTo(2);
    }

    @Test
    void a_form_without_a_key_is_the_same_one_at_the_same_moment() throws Exception {
        var form = registration(member).with("answers", "");
        var answers = sixTimes(() -> form.send(member));
        assertThat(answers).extracting(Page::status).contains(302).isSubsetOf(200, 302);
        assertThat(rows("use_case")).isOne();
    }

    /** Whatever the portal takes the time to be: ids are made by the clock of its machine. */
    @Test
    void a_form_without_a_key_that_waited_leads_to_what_was_made() throws Exception {
        var form = registration(member).with("answers", "");
        var made = form.send(member);
        String unit = String.valueOf(form.fields().get("unit"));
        var later = Instant.now().plus(Duration.ofMinutes(5));
        var answer = new CompletableFuture<Page>();
        try (var same = FormBeingMade.by("member", samples, "use case", name, "Reads.", unit, "IDEA")) {
            Thread.ofVirtual().start(() -> ToldTime.at(later, () -> answer.complete(form.send(member))));
            await().until(() -> same.isAwaited() || answer.isDone());
            assertThat(answer).isNotDone();
        }
        assertThat(answer.get(20, TimeUnit.SECONDS).location()).isNotNull().isEqualTo(made.location());
        assertThat(rows("use_case")).isOne();
    }

    @Test
    void later_it_leads_there_too_and_without_a_key_it_is_asked_about() {
        var form = registration(member);
        var first = form.send(member);
        assertThat(form.send(member).location()).isEqualTo(first.location());
        assertThat(form.with("answers", "")
                        .send(member)
                        .one("main [role=alert]")
                        .text())
                .contains(name);
        assertThat(rows("use_case")).isOne();
    }

    @Test
    void with_other_words_it_is_another_form() {
        var form = registration(member);
        var first = form.send(member);
        var other =
                form.with("name", new StringBuilder(name).reverse().toString()).send(member);
        assertThat(other.status()).isEqualTo(302);
        assertThat(other.location()).isNotEqualTo(first.location());
    }

    @Test
    void somebody_else_with_the_same_words_is_asked() {
        var form = registration(member);
        form.send(member);
        assertThat(form.send(lead).one("main [role=alert]").text()).contains(name);
        assertThat(rows("use_case")).isOne();
    }

    @Test
    void a_key_that_no_page_gave_is_none() {
        String old = Uuid7.earliest(Duration.ofHours(25)).toString();
        assertThat(Stream.of("no key", "0", new UUID(0, 0).toString(), "01ffffff-ffff-7fff-bfff-ffffffffffff", old))
                .allSatisfy(key -> {
                    var form = registration(member).with("answers", key).with("distinct", "true");
                    var first = form.send(member).location();
                    assertThat(first).contains("/intake/");
                    assertThat(form.send(member).location())
                            .contains("/intake/")
                            .isNotEqualTo(first);
                });
        String recent = Uuid7.earliest(Duration.ofHours(23)).toString();
        var form = registration(member).with("answers", recent).with("distinct", "true");
        assertThat(form.send(member).location()).isEqualTo(form.send(member).location());
    }

    @ParameterizedTest
    @CsvSource({
        "lead, /vendors, note, textarea, vendor",
        "lead, /models, vendor, select[name=vendor] option[value~=.], model",
        "admin, /settings/units, parent, input[name=parent], business_unit"
    })
    void what_has_a_name_of_its_own_is_added_once_and_its_name_is_taken(
            String role, String path, String field, String value, String table) throws Exception {
        var visitor = browser.as(role + "@demo.test");
        var page = visitor.get("/@demo" + path + "/fresh");
        var form = FilledForm.of(page, path)
                .with("name", name)
                .with("openWeights", "") // Of the models' form: not stated.
                .with(field, page.one(value).val());
        var answers = sixTimes(() -> form.send(visitor));
        assertThat(answers)
                .extracting(Page::status)
                .as(answers.getFirst().text())
                .containsOnlyOnce(302)
                .isSubsetOf(200, 302);
        assertThat(answers.stream().filter(it -> it.status() == 200))
                .allMatch(it -> it.one("#name-error").text().contains("name"));
        assertThat(rows(table)).isOne();
    }

    @Test
    void somebody_is_invited_once() throws Exception {
        var admin = browser.as("admin@demo.test");
        String address = name.substring(0, 20) + "@demo.test";
        var form = FilledForm.of(admin.get("/@demo/settings/people/fresh"), "/people")
                .with("name", "Ida Strand")
                .with("email", address);
        var answers = sixTimes(() -> form.send(admin));
        assertThat(answers).extracting(Page::status).containsOnlyOnce(302).isSubsetOf(200, 302, 409);
        assertThat(count("select count(*) from membership where address = cast(? as citext)", address))
                .isOne();
        String page = locations(answers).stream().sorted().findFirst().orElseThrow(); // Before each "null".
        var person = admin.get(page);
        assertThat(person.document().select(".dm-grants b").eachText()).containsExactly("Member");
        var link = browser.anonymous().get(person.one("[data-link]").text().replace("http://localhost", ""));
        assertThat(link.one("input[name=password]").val()).isEmpty();
    }

    private FilledForm registration(Visitor visitor) {
        var page = visitor.get("/@demo/use-cases/fresh");
        return FilledForm.of(page, "/use-cases")
                .with("name", name)
                .with("purpose", "Reads.")
                .with("unit", page.one("input[name=unit]").val())
                .with("stage", "IDEA");
    }

    private static List<String> locations(List<Page> answers) {
        return answers.stream().map(it -> String.valueOf(it.location())).toList();
    }

    private int rows(String table) {
        return count("select count(*) from " + table + " where name = ?", name);
    }

    private int count(String query, String value) {
        return samples.owner().queryForObject(query, Integer.class, value);
    }
}
