package io.demarc.boundary.owners;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.AtOnce;
import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.Statements;
import io.demarc.boundary.page.BoundaryDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Naming somebody for many layers at once, on the page before it is sent and on the boundary page. */
class OwnersPageTests extends BoundaryDesk {

    @Autowired
    PageSamples samples;

    @Test
    void before_it_is_sent_the_layers_with_nobody_are_work() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Heron");
        var page = member.get(useCase + "/intake/check-answers");
        assertThat(page.one("#owners h2").text()).startsWith("Layers with nobody yet 14 of the 14");
        assertThat(page.document().select("#owners input[name=layer]")).hasSize(14);
        assertThat(page.one("#owners li:contains(Monitoring) small").text())
                .isEqualTo("Who would notice misuse of this use case tonight?");
        assertThat(member.get(useCase + "/boundary").document().select("#owners"))
                .hasSize(1);
    }

    @Test
    void until_it_is_said_where_it_runs_nobody_is_said_to_be_named() {
        var member = browser.as("member@demo.test");
        var draft = member.get("/@demo/use-cases?q=Repair%20estimate")
                .one("tbody a[href*='/use-cases/']")
                .attr("href");
        assertThat(member.get(draft + "/boundary/owners").text())
                .contains("depends on where it runs")
                .doesNotContain("Somebody is named");
    }

    @Test
    void one_person_is_named_for_those_that_are_ticked_in_one_act() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Puffin");
        var form = form(member.get(useCase + "/intake/check-answers"));
        var nils = person(member, useCase);
        var answer = member.send(useCase + "/boundary/owners", with(form, nils, "L14", "L16", "L10"));
        assertThat(answer.location()).endsWith("/intake/check-answers");
        var page = member.get(useCase + "/intake/check-answers");
        assertThat(page.document().select("#owners input[name=layer]")).hasSize(11);
        assertThat(member.get(useCase + "/boundary?leg=A&layer=L16")
                        .one("#owner option[selected]")
                        .val())
                .isEqualTo(nils);
        assertThat(member.send(useCase + "/boundary/owners", with(form, nils, "L06"))
                        .status())
                .as("a form from before")
                .isEqualTo(409);
    }

    @Test
    void who_is_named_elsewhere_is_suggested_and_named_as_there() {
        var member = browser.as("member@demo.test");
        var first = placed(member, "Gannet");
        var nils = person(member, first);
        member.send(
                first + "/boundary/owners",
                with(form(member.get(first + "/intake/check-answers")), nils, "L14", "L16", "L10", "L17"));
        var second = placed(member, "Osprey");
        var page = member.get(second + "/intake/check-answers");
        assertThat(page.one("#owners li:contains(Monitoring) .dm-bulk-who").text())
                .contains("as in Gannet");
        assertThat(page.document().select("#owners input[name=layer][checked]"))
                .as("what is suggested is ticked")
                .hasSize(page.document().select("#owners input[name=suggested]").size());
        var suggested = new HashMap<>(form(page));
        suggested.put(
                "suggested",
                page.document().select("#owners input[name=suggested]").eachAttr("value"));
        assertThat(page.one("#owners button[form=owners-suggested]").text())
                .isEqualTo("Name the " + suggested.get("suggested").size() + " suggested");
        member.send(second + "/boundary/owners?of=suggested", suggested);
        assertThat(member.get(second + "/boundary?leg=A&layer=L14")
                        .one("#owner option[selected]")
                        .val())
                .isEqualTo(nils);

        var third = placed(member, "Kestrel");
        page = member.get(third + "/intake/check-answers");
        var like = page.one("#owners option:contains(as in Gannet)").val();
        member.send(third + "/boundary/owners", with(form(page), like, "L14", "L06"));
        page = member.get(third + "/intake/check-answers");
        assertThat(page.document().select("#owners input[value=L14]")).isEmpty();
        assertThat(page.document().select("#owners input[value=L06]"))
                .as("nobody is named for it there")
                .hasSize(1);
    }

    @Test
    void nothing_ticked_or_nobody_chosen_is_said_and_keeps_the_ticks() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Merlin");
        var form = form(member.get(useCase + "/boundary"));
        var page = member.send(useCase + "/boundary/owners", with(form, "", "L14"));
        assertThat(page.one("[role=alert]").text()).contains("Choose a colleague");
        assertThat(page.document().select("#owners input[name=layer][checked]").eachAttr("value"))
                .containsExactly("L14");
        page = member.send(useCase + "/boundary/owners", with(form, person(member, useCase)));
        assertThat(page.one("[role=alert]").text()).contains("Tick the layers");
    }

    @Test
    void only_what_was_offered_is_taken() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Dunlin");
        var form = form(member.get(useCase + "/boundary"));
        var nils = person(member, useCase);
        for (var layer : List.of("L01", "L99", "x'--"))
            assertThat(member.send(useCase + "/boundary/owners", with(form, nils, layer))
                            .status())
                    .as(layer)
                    .isEqualTo(409);
        var globex = browser.as("lead@globex.test");
        var foreign = samples.owner()
                .queryForObject(
                        "select m.id from membership m join organization o on o.id = m.tenant_id"
                                + " where o.slug = 'globex' limit 1",
                        String.class);
        for (var stranger : List.of(UUID.randomUUID().toString(), foreign))
            assertThat(member.send(useCase + "/boundary/owners", with(form, stranger, "L14"))
                            .status())
                    .isEqualTo(404);
        assertThat(member.send(useCase + "/boundary/owners", with(form, "as:" + UUID.randomUUID(), "L14"))
                        .status())
                .isEqualTo(409);
        var invented = new HashMap<>(form);
        invented.put("suggested", List.of("L14:" + foreign));
        assertThat(member.send(useCase + "/boundary/owners?of=suggested", invented)
                        .status())
                .isEqualTo(409);
        assertThat(globex.send(useCase + "/boundary/owners", with(form, nils, "L14"))
                        .status())
                .isEqualTo(404);
        assertThat(member.get(useCase + "/boundary").document().select("#owners input[name=layer]"))
                .hasSize(14);
    }

    @Test
    void many_layers_cost_as_many_statements_as_one() {
        var member = browser.as("member@demo.test");
        var one = placed(member, "Curlew");
        var all = placed(member, "Whimbrel");
        var nils = person(member, one);
        var ofOne = with(form(member.get(one + "/boundary")), nils, "L14");
        var ofAll = with(form(member.get(all + "/boundary")), nils, every(member, all));
        Statements.reset();
        assertThat(member.send(one + "/boundary/owners", ofOne).status()).isEqualTo(302);
        var cost = Statements.seen().size();
        Statements.reset();
        assertThat(member.send(all + "/boundary/owners", ofAll).status()).isEqualTo(302);
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(25).hasSize(cost);
        assertThat(member.get(all + "/boundary").document().select("#owners")).isEmpty();
    }

    @Test
    void two_who_name_owners_at_once_leave_those_of_one_and_the_other_sees_their_ticks_again() throws Exception {
        var member = browser.as("member@demo.test");
        var lead = browser.as("lead@demo.test");
        for (var name : List.of("Fulmar", "Skua", "Dotterel", "Whinchat", "Redshank", "Turnstone")) {
            var useCase = placed(member, name);
            var people = member.get(useCase + "/boundary?leg=A&layer=L11")
                    .document()
                    .select("#owner option:matchesOwn(^(?!No one).+)")
                    .eachAttr("value");
            var first = with(form(member.get(useCase + "/intake/check-answers")), people.get(0), "L14", "L16", "L10");
            var second = with(form(lead.get(useCase + "/boundary")), people.get(1), "L10", "L06");
            var answers = AtOnce.send(
                    () -> member.send(useCase + "/boundary/owners", first),
                    () -> lead.send(useCase + "/boundary/owners", second));
            assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(302, 409);
            boolean members = answers.getFirst().status() == 302;
            var refused = members ? answers.getLast() : answers.getFirst();
            assertThat(refused.document()
                            .select("#owners input[name=layer][checked]")
                            .eachAttr("value"))
                    .as("ticked, and still with nobody")
                    .contains(members ? "L06" : "L14");
            assertThat(owner(member, useCase, "L10")).isEqualTo(people.get(members ? 0 : 1));
            assertThat(owner(member, useCase, "L14")).isEqualTo(members ? people.get(0) : "");
            assertThat(owner(member, useCase, "L06")).isEqualTo(members ? "" : people.get(1));
        }
    }

    private static String owner(Browser.Visitor visitor, String useCase, String layer) {
        return visitor.get(useCase + "/boundary?leg=A&layer=" + layer)
                .document()
                .select("#owner option[selected]")
                .val();
    }

    private static String[] every(Browser.Visitor member, String useCase) {
        return member.get(useCase + "/boundary")
                .document()
                .select("#owners input[name=layer]")
                .eachAttr("value")
                .toArray(String[]::new);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> form, String owner, String... layers) {
        var sent = new HashMap<>(form);
        sent.put("layer", List.of(layers));
        sent.put("owner", List.of(owner));
        return sent;
    }

    private static Map<String, List<String>> form(Page page) {
        var fields = new TreeMap<String, List<String>>();
        FilledForm.of(page, "/boundary/owners").fields().forEach((name, value) -> fields.put(name, List.of(value)));
        fields.remove("layer");
        fields.remove("suggested");
        return fields;
    }

    private static String person(Browser.Visitor visitor, String useCase) {
        return visitor.get(useCase + "/boundary?leg=A&layer=L11")
                .one("#owner option:matchesOwn(^(?!No one).+)")
                .val();
    }

    private static String placed(Browser.Visitor member, String name) {
        var useCase = registered(member, name);
        member.post(useCase + "/intake/where-it-runs", single());
        return useCase;
    }
}
