package io.demarc.deployment.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.review.CompleteCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Vendors and models are found by a part of their names, and models are the vendor's once it is chosen. */
@PageTest
class PickerPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    private Visitor member;
    private String path;

    @BeforeEach
    void a_place_at_a_developer_of_models() {
        member = browser.as("member@demo.test");
        path = "/@demo/use-cases/" + cases.draft() + "/intake/where-it-runs";
    }

    @Test
    void models_are_those_of_the_vendor_once_it_is_chosen() {
        var page = member.get(path);
        assertThat(models(page)).as("of a vendor without models").isEmpty();
        String vendor =
                page.one("[id='A.vendor'] option:matchesOwn(^Mistral AI$)").val();
        var narrowed = send(Map.of("A.vendor", vendor, "then", "search"));
        assertThat(narrowed.status()).isEqualTo(200);
        assertThat(models(narrowed)).isNotEmpty().allMatch(it -> it.contains("istral"));
        assertThat(narrowed.one("[id='A.vendor'] option[selected]").val()).isEqualTo(vendor);
    }

    @Test
    void a_model_is_found_by_a_part_of_its_name_whatever_its_letters() {
        var found = send(Map.of("A.modelSearch", "MISTRAL", "then", "search"));
        assertThat(models(found)).isNotEmpty().allMatch(it -> it.contains("istral"));
        assertThat(found.one("[name='A.modelSearch']").val()).isEqualTo("MISTRAL");
    }

    /** What can be chosen, without the first line that chooses nothing. */
    private static List<String> models(Page page) {
        return page.document().select("[id='A.model'] option:not([value=''])").eachText();
    }

    private Page send(Map<String, String> typed) {
        var fields = new LinkedHashMap<>(member.get(path).fields("#step-form"));
        fields.keySet().removeIf(it -> it.equals("to") || it.startsWith("ask"));
        typed.forEach((field, value) -> fields.put(field, List.of(value)));
        return member.send(path, fields);
    }
}
