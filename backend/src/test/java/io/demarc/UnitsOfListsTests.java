package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A unit means it and what is below it: for every filter. */
class UnitsOfListsTests extends ListedFigures {

    @Test
    void every_filter_of_a_unit_includes_what_is_below_it_unless_only_it_is_asked_for() {
        var lead = browser.as("lead@demo.test");
        for (String unit : List.of(unit("IT and engineering"), root()))
            for (String filter : FILTERS) {
                var below = new TreeSet<String>(names(lead, "/@demo/use-cases?unit=" + unit + "&only=true" + filter));
                for (String child : children(unit))
                    below.addAll(names(lead, "/@demo/use-cases?unit=" + child + filter));
                assertThat(new TreeSet<>(names(lead, "/@demo/use-cases?unit=" + unit + filter)))
                        .as(unit + filter)
                        .isEqualTo(below);
            }
    }

    @Test
    void the_root_has_everything_and_a_unit_what_is_below_it() {
        var lead = browser.as("lead@demo.test");
        assertThat(names(lead, "/@demo/use-cases?unit=" + root())).isEqualTo(names(lead, "/@demo/use-cases"));
        int all = names(lead, "/@demo/use-cases?unit=" + unit("IT and engineering"))
                .size();
        int only = names(lead, "/@demo/use-cases?unit=" + unit("IT and engineering") + "&only=true")
                .size();
        assertThat(all)
                .isEqualTo(only
                        + names(lead, "/@demo/use-cases?unit=" + unit("Data platform"))
                                .size());
        assertThat(all).isGreaterThan(only);
        var page = lead.get("/@demo/use-cases?unit=" + unit("IT and engineering"));
        assertThat(page.one(".dm-chips").text())
                .contains("IT and engineering and below")
                .contains("Only IT and engineering itself " + only);
    }

    /** Also of how much lies below it. */
    @Test
    void a_unit_that_is_not_seen_reads_like_one_that_is_not_there() {
        var member = browser.as("member@demo.test");
        for (String more : List.of("", "&only=true", "&tree=here"))
            assertThat(main(member, unit("IT and engineering") + more))
                    .isEqualTo(main(member, UUID.randomUUID() + more))
                    .doesNotContain("null");
    }

    private static String main(Browser.Visitor visitor, String unit) {
        return visitor.get("/@demo/use-cases?unit=" + unit).one("main").text();
    }

    @Test
    void a_unit_that_moves_takes_its_use_cases_along() {
        var lead = browser.as("lead@demo.test");
        String moved = unit("Data platform");
        int before = names(lead, "/@demo/use-cases?unit=" + unit("Claims")).size();
        int its = names(lead, "/@demo/use-cases?unit=" + moved).size();
        move(moved, unit("Claims"));
        try {
            assertThat(names(lead, "/@demo/use-cases?unit=" + unit("Claims"))).hasSize(before + its);
        } finally {
            move(moved, unit("IT and engineering"));
        }
    }

    @Test
    void the_tree_counts_what_its_lists_hold_whatever_they_are_narrowed_to() {
        var lead = browser.as("lead@demo.test");
        for (String filter : List.of("", "&tier=HIGH", "&q=a", "&owner=none", "&layer=L15-open"))
            treeCountsItsLists(lead, "/@demo/use-cases?tree=here" + filter);
    }

    @Test
    void units_are_found_by_a_part_of_their_names() {
        var found = browser.as("lead@demo.test").get("/@demo/use-cases?find=PLATf");
        assertThat(found.document().select("#units mark").eachText()).containsExactly("platf");
        assertThat(found.document()
                        .select("#units .dm-tree")
                        .last()
                        .select(".dm-tree-name")
                        .eachText())
                .last()
                .isEqualTo("Data platform");
        assertThat(found.document().select("select[name=unit]")).isEmpty();
    }

    private List<String> children(String unit) {
        return samples.owner()
                .queryForList(
                        "select cast(id as text) from business_unit where parent_id = cast(? as uuid)",
                        String.class,
                        unit);
    }

    private void move(String unit, String below) {
        samples.owner()
                .update("update business_unit set parent_id = cast(? as uuid) where id = cast(? as uuid)", below, unit);
    }
}
