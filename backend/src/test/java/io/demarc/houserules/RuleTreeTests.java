package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Changing one of the rules as they are kept. */
class RuleTreeTests {

    private static final String KEPT = """
            {"policy":true,"rules":[{"id":"HR01","title":{"en":"Everything else","de":"Alles andere"},"text":"Any.","result":"ALLOWED"},
             {"id":"HR02","title":"Tools","text":"None.","result":"FORBIDDEN"}]}
            """;

    @Test
    void all_others_stay_as_they_were_written_in_every_language() {
        var changed = new RuleTree(KEPT)
                .with(Asked.own(LocalDate.of(2027, 1, 1), null))
                .json();
        assertThat(changed).contains("{\"en\":\"Everything else\",\"de\":\"Alles andere\"}");
        assertThat(JsonMapper.shared().readTree(changed).path("rules")).hasSize(3);
    }

    @Test
    void what_is_written_is_read_as_the_same_rule() {
        var rule = new HouseRule(
                "HR101",
                "Title",
                "Text",
                "Why",
                "Policy 14",
                new RuleData(Set.of(2, 3), Set.of(4), null),
                List.of(new RulePlace(
                        Set.of(Mode.M1),
                        Set.of("CONSUMER"),
                        List.of("Acme AI"),
                        Set.of("EU"),
                        Set.of("EEA"),
                        Map.of("AN50", Set.of("NEVER")))),
                HouseRule.Result.CONDITIONAL,
                List.of("C06"),
                false,
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31));
        var json = new RuleTree(KEPT).with(rule).json();
        var read = JsonMapper.shared()
                .treeToValue(JsonMapper.shared().readTree(json).path("rules").get(2), HouseRule.class);
        assertThat(read).isEqualTo(rule);
    }

    @Test
    void a_rule_that_is_left_out_keeps_its_reason_and_comes_back_as_it_was() {
        var tree = new RuleTree(KEPT);
        assertThat(tree.leaveOut("HR02", "No such tools here")).isTrue();
        assertThat(tree.leaveOut("HR02", "Again")).isFalse();
        assertThat(tree.json()).contains("No such tools here");
        assertThat(tree.putBack("HR02")).isTrue();
        assertThat(tree.putBack("HR02")).isFalse();
        assertThat(JsonMapper.shared().readTree(tree.json()).path("rules"))
                .containsExactlyInAnyOrderElementsOf(
                        JsonMapper.shared().readTree(KEPT).path("rules"));
    }

    @Test
    void the_number_of_a_rule_is_never_given_again() {
        var own = Asked.own(null, null);
        var rules = new HouseRules(true, List.of(), List.of(new HouseRules.LeftOut(own, "Gone")));
        assertThat(HouseRule.next(rules.ids())).isEqualTo("HR102");
        assertThat(HouseRule.next(List.of("HR01", "HR16").stream())).isEqualTo("HR101");
    }
}
