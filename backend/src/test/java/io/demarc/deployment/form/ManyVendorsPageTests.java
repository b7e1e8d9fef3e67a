package io.demarc.deployment.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.review.CompleteCase;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.Models;
import io.demarc.vendors.Vendors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A vendor and a model are found among two thousand, by a browser without a script. */
@PageTest
class ManyVendorsPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Vendors vendors;

    @Autowired
    Models models;

    private Visitor member;
    private String path;

    @BeforeEach
    void a_draft_among_two_thousand_vendors() {
        cases.in(() -> {
            var portal = Member.ofPortal(CurrentOrganization.id());
            vendors.findOrAdd(
                    IntStream.range(0, 2_000).mapToObj("Brook %04d"::formatted).toList(), portal);
            var last = vendors.findOrAdd("Brook 1999", portal);
            models.findOrAdd(last, "Pebble 1", portal);
            models.findOrAdd(last, "Pebble 2", portal);
            return models.findOrAdd(vendors.findOrAdd("Brook 0007", portal), "Gravel 7", portal);
        });
        member = browser.as("member@demo.test");
        path = "/@demo/use-cases/" + cases.draft() + "/intake/where-it-runs";
    }

    @Test
    void a_search_narrows_the_vendors_and_the_models_follow_the_one_that_is_chosen() {
        var page = member.get(path);
        assertThat(page.one(".dm-picked").text()).contains("Acme AI", "Choose another");
        assertThat(page.document().select("[id='A.vendor'] option").size()).isLessThan(60);

        page = send(
                page, Map.of("A.vendor", "", "A.region", "Narvik", "A.vendorSearch", "rook 1999", "then", "search"));
        assertThat(page.text()).contains("One found");
        assertThat(page.one("[name='A.region']").val()).isEqualTo("Narvik");
        var found = page.one("[id='A.vendor'] option:contains(Brook 1999)").val();

        page = send(page, Map.of("A.vendor", found, "A.vendorSearch", "", "then", "search"));
        assertThat(page.one(".dm-picked").text()).contains("Brook 1999");
        assertThat(page.document().select("[id='A.model'] option").eachText())
                .as("only its models")
                .containsExactly("Not stated", "Brook 1999 · Pebble 1", "Brook 1999 · Pebble 2");

        page = send(page, Map.of("A.modelSearch", "gravel", "then", "search"));
        assertThat(page.one("[id='A.model'] option:contains(Gravel)").text()).isEqualTo("Brook 0007 · Gravel 7");
        var model = page.one("[id='A.model'] option:contains(Gravel)").val();
        assertThat(send(page, Map.of("A.model", model, "to", "how-it-decides")).location())
                .endsWith("/how-it-decides");
        page = member.get(path);
        assertThat(page.document().select(".dm-picked summary b").eachText())
                .containsExactly("Brook 1999", "Brook 0007 · Gravel 7");
        assertThat(page.one("[name='A.region']").val()).isEqualTo("Narvik");
    }

    @Test
    void what_is_not_found_is_said_and_may_be_named() {
        var page = send(member.get(path), Map.of("A.vendorSearch", "no such brook", "then", "search"));
        assertThat(page.text()).contains("It is not listed");
        assertThat(page.document().select(".dm-picked")).as("the list is open").isEmpty();
        assertThat(send(page, Map.of("A.vendor", "", "A.newVendor", "Brook of its own", "to", "leave"))
                        .status())
                .isEqualTo(302);
        assertThat(member.get(path).one(".dm-picked").text()).contains("Brook of its own");
    }

    private Page send(Page page, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(page.fields("#step-form"));
        fields.keySet().removeIf(it -> it.equals("then") || it.equals("to") || it.startsWith("ask"));
        typed.forEach((field, value) -> fields.put(field, List.of(value)));
        return member.send(path, fields);
    }
}
