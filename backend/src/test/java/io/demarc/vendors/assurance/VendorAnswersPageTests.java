package io.demarc.vendors.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.AtOnce;
import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A vendor answers through a link: what it opens, when it ends, and what becomes of the answers. */
@PageTest
@Import(SampleOffering.class)
class VendorAnswersPageTests {

    private static final List<String> ASKED =
            List.of("VQ06", "VQ07", "VQ08", "VQ09", "VQ10", "VQ18", "VQ19", "VQ20", "VQ21");

    @Autowired
    Browser browser;

    @Autowired
    SampleOffering sample;

    @Autowired
    PageSamples samples;

    @Test
    void who_presses_twice_is_handed_the_link_that_works() {
        var lead = browser.as("lead@demo.test");
        String path = "/@demo/offerings/" + sample.of(OfferingKind.CLOUD_API) + "/vendor-link";
        var fields = Map.of("recipient", "Halden", "days", "21");
        lead.post(path, fields);
        var second = lead.post(path, fields);
        var address = lead.get(second.location()).one("[data-link]").text();
        assertThat(browser.anonymous()
                        .get(address.substring(address.indexOf("/vendor-answers/")))
                        .status())
                .isLessThan(400);
    }

    @Test
    void whoever_has_the_link_answers_without_an_account_and_comes_back() {
        String link = link(sample.of(OfferingKind.MACHINES));
        var elin = browser.anonymous();
        assertThat(elin.get(link).location()).endsWith("/questions/VQ06");
        var page = elin.get(link + "/questions/VQ06");
        assertThat(page.text())
                .contains("asks Halden", "Contract, or an independent report", "No account is needed.")
                .doesNotContain("weight", "knock");
        assertThat(page.document().select("a[href*='/@demo']")).isEmpty();

        assertThat(say(elin, link, "VQ06", "2", "Elin, Security").location()).endsWith("/questions/VQ07");
        assertThat(elin.get(link).location()).endsWith("/questions/VQ07");
        assertThat(elin.get(link + "/questions/VQ07").one("#name").attr("value"))
                .isEqualTo("Elin, Security");
        var marco = browser.anonymous();
        assertThat(marco.get(link + "/questions/VQ06").one("input[value=2]").hasAttr("checked"))
                .isTrue();
        assertThat(marco.get(link + "/questions/VQ06").text()).contains("So far: Elin, Security.");
        assertThat(marco.get(link + "/questions/VQ01").status()).isEqualTo(404);
    }

    @Test
    void of_two_who_answer_at_once_one_is_shown_what_the_other_said() throws Exception {
        String link = link(sample.of(OfferingKind.MACHINES));
        var elin = browser.anonymous();
        var marco = browser.anonymous();
        var both =
                AtOnce.send(() -> say(elin, link, "VQ06", "1", "Elin"), () -> say(marco, link, "VQ06", "3", "Marco"));
        assertThat(both).filteredOn(it -> it.location() != null).hasSize(1);
        var overtaken =
                both.stream().filter(it -> it.location() == null).findFirst().orElseThrow();
        assertThat(overtaken.one("[role=alert]").text()).contains("has answered this meanwhile");
        // What was typed is there, and replaces the other's once it is sent again.
        var typed = overtaken.fields("main form");
        typed.remove("_csrf");
        var again = browser.anonymous().send(link + "/questions/VQ06", typed);
        assertThat(again.location()).endsWith("/questions/VQ07");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        String link = link(sample.of(OfferingKind.MACHINES));
        var page =
                browser.anonymous().post(link + "/questions/VQ06", Map.of("note", "<script>1</script>", "name", " "));
        assertThat(page.one("#level-error").text()).contains("Choose one");
        assertThat(page.one("#name-error").text()).contains("Say who you are");
        assertThat(page.one("#note").text()).isEqualTo("<script>1</script>");
    }

    @Test
    void a_link_that_was_changed_is_none() {
        String link = link(sample.of(OfferingKind.MACHINES));
        var nobody = browser.anonymous();
        String token = link.substring(link.lastIndexOf('/') + 1);
        char last = token.charAt(token.length() - 1);
        for (String other : List.of(
                token.substring(0, 63) + (last == 'A' ? 'B' : 'A'),
                (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1),
                token.substring(1),
                "x",
                LinkToken.next(LinkToken.of(token).orElseThrow().organization()).text())) {
            assertThat(nobody.get("/vendor-answers/" + other).status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(nobody.post("/vendor-answers/" + other + "/questions/VQ06", Map.of("level", "1", "name", "x"))
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(browser.as("lead@demo.test").get("/@demo" + link).status())
                .as("it is outside of every organization")
                .isEqualTo(404);
        assertThat(samples.owner().queryForList("select token_digest from questionnaire_link", String.class))
                .noneMatch(token::contains);
    }

    @Test
    void a_revoked_link_takes_and_shows_nothing() {
        var id = sample.of(OfferingKind.MACHINES);
        String link = link(id);
        say(browser.anonymous(), link, "VQ06", "2", "Elin");
        browser.as("lead@demo.test").post("/@demo/offerings/" + id + "/vendor-link/revocation", Map.of());
        assertOver(link, "This link was revoked");
    }

    @Test
    void another_link_ends_the_one_before() {
        var id = sample.of(OfferingKind.MACHINES);
        String first = link(id);
        String second = link(id);
        assertOver(first, "This link was revoked");
        assertThat(browser.anonymous().get(second).location()).endsWith("/questions/VQ06");
    }

    @Test
    void an_expired_link_takes_and_shows_nothing() {
        var id = sample.of(OfferingKind.MACHINES);
        String link = link(id);
        samples.owner()
                .update(
                        "update questionnaire_link set made_at = made_at - interval '60 days', expires_at = now() - interval '1"
                                + " second' where offering_id = ?",
                        id.value());
        assertOver(link, "This link has expired");
    }

    @Test
    void the_answers_are_sent_once_and_accepted_one_by_one() {
        var id = sample.graded(OfferingKind.MACHINES, Map.of());
        String link = link(id, true);
        var elin = browser.anonymous();
        for (String question : ASKED.subList(0, 8)) say(elin, link, question, "2", "Elin");
        assertThat(elin.post(link + "/submission", Map.of("name", "Elin")).text())
                .contains("1 question is open");
        say(elin, link, "VQ21", "3", "Elin");
        assertThat(elin.get(link).location()).endsWith("/submission");
        var sent = elin.post(link + "/submission", Map.of("name", "Elin"));
        assertThat(elin.get(sent.location()).status()).isEqualTo(410);
        assertOver(link, "The answers were sent");

        var lead = browser.as("lead@demo.test");
        String offering = "/@demo/offerings/" + id;
        var page = lead.get(offering + "/acceptance");
        assertThat(page.text()).contains("8 answers are as last time, 1 is new or changed", "sent by Elin");
        assertThat(page.one("[data-question=VQ21]").text()).contains("2 Documented", "3 Contractual", "counts as 1");
        var fields = page.fields("main form");
        fields.put("VQ21", List.of("AGAIN"));
        lead.send(offering + "/acceptance", fields);
        assertThat(lead.get(offering + "/questionnaire")
                        .one("[data-question=VQ21]")
                        .text())
                .contains("1 Claimed", "Elin", "to be asked again");
        // (2 × 32 − 2) of 3 × 32.
        assertThat(lead.get(offering + "/questionnaire").text()).contains("64.6 %");
        assertThat(lead.send(offering + "/acceptance", fields).text()).contains("Choose for one answer at least");

        // The next link asks that one question, and offers what was said last time.
        String again = link(id, false);
        var marco = browser.anonymous();
        assertThat(marco.get(again).location()).endsWith("/questions/VQ21");
        var offered = marco.get(again + "/questions/VQ21");
        assertThat(offered.text()).contains("Last time you answered: Contract, or an independent report");
        assertThat(marco.get(offered.one("a[href*=takeOver]").attr("href"))
                        .one("input[value=3]")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(marco.get(again + "/questions/VQ06").status()).isEqualTo(404);
    }

    @Test
    void so_much_at_once_has_to_wait() {
        String link = link(sample.of(OfferingKind.MACHINES));
        samples.owner()
                .update(
                        """
                insert into sign_in_counter (who_digest, level, at, next_at, worn_off_at)
                select encode(sha256(convert_to('link ' || l.id, 'UTF8')), 'hex'), 700, now(), now() + interval '10 minutes',
                    now() + interval '2 hours' from questionnaire_link l where l.token_digest = ?
                """,
                        LinkToken.of(link.substring(link.lastIndexOf('/') + 1))
                                .orElseThrow()
                                .digest());
        var page = say(browser.anonymous(), link, "VQ06", "2", "Elin");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("Try again in 10 minutes");
    }

    private void assertOver(String link, String words) {
        var nobody = browser.anonymous();
        for (String path : List.of("", "/questions/VQ06", "/submission")) {
            var page = nobody.get(link + path);
            assertThat(page.status()).as(path).isEqualTo(410);
            assertThat(page.text()).contains(words);
        }
        assertThat(say(nobody, link, "VQ07", "1", "Elin").status()).isEqualTo(410);
        assertThat(nobody.post(link + "/submission", Map.of("name", "Elin")).status())
                .isEqualTo(410);
        assertThat(samples.owner()
                        .queryForObject(
                                """
                        select count(*) from link_answer a join questionnaire_link l on l.tenant_id = a.tenant_id and l.id = a.link_id
                        where l.token_digest = ? and a.question = 'VQ07' and a.level = 1
                        """,
                                Integer.class,
                                LinkToken.of(link.substring(link.lastIndexOf('/') + 1))
                                        .orElseThrow()
                                        .digest()))
                .isZero();
    }

    private String link(OfferingId id) {
        return link(id, true);
    }

    private String link(OfferingId id, boolean all) {
        var lead = browser.as("lead@demo.test");
        var fields = all
                ? Map.of("recipient", "Halden", "days", "21", "all", "true")
                : Map.of("recipient", "Halden", "days", "21");
        var made = lead.post("/@demo/offerings/" + id + "/vendor-link", fields);
        var address = lead.get(made.location()).one("[data-link]").text();
        return address.substring(address.indexOf("/vendor-answers/"));
    }

    private static Page say(Browser.Visitor who, String link, String question, String level, String name) {
        return who.post(link + "/questions/" + question, Map.of("level", level, "name", name));
    }
}
