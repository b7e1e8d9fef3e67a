package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Filters of use cases together hold what each of them holds. */
class CombinedFiltersTests extends ListedFigures {

    @Test
    void filters_that_are_combined_hold_what_each_of_them_holds() {
        var lead = browser.as("lead@demo.test");
        var filters = new ArrayList<>(FILTERS);
        filters.remove("");
        filters.removeIf(filter -> filter.contains("layer") && filter.contains("tier"));
        for (String named : List.of("", "&named=imported", "&named=stated", "&named=among"))
            filters.add("&vendor=" + named("Microsoft") + named);
        for (String unit : List.of("IT and engineering", "Claims"))
            filters.addAll(List.of("&unit=" + unit(unit), "&only=true&unit=" + unit(unit)));
        var alone = new HashMap<String, TreeSet<String>>();
        filters.forEach(
                filter -> alone.put(filter, new TreeSet<>(names(lead, "/@demo/use-cases?" + filter.substring(1)))));
        for (String one : filters)
            for (String other : filters) {
                if (one.compareTo(other) >= 0 || !Collections.disjoint(asked(one), asked(other))) continue;
                var both = new TreeSet<>(Objects.requireNonNull(alone.get(one)));
                both.retainAll(Objects.requireNonNull(alone.get(other)));
                String list = "/@demo/use-cases?" + (one + other).substring(1);
                assertThat(new TreeSet<>(names(lead, list))).as(list).isEqualTo(both);
                assertThat(total(lead, list)).as("what " + list + " says").isEqualTo(both.size());
            }
    }

    @Test
    void what_names_a_vendor_is_stated_or_imported_and_what_names_it_among_others_is_neither() {
        var lead = browser.as("lead@demo.test");
        String list = "/@demo/use-cases?vendor=" + named("Microsoft");
        var stated = names(lead, list + "&named=stated");
        var imported = names(lead, list + "&named=imported");
        var among = names(lead, list + "&named=among");
        assertThat(stated).isNotEmpty().doesNotContainAnyElementsOf(imported);
        assertThat(imported).isNotEmpty();
        var either = new TreeSet<>(stated);
        either.addAll(imported);
        assertThat(new TreeSet<>(names(lead, list))).isEqualTo(either);
        assertThat(among).isNotEmpty().doesNotContainAnyElementsOf(either);
    }

    private static List<String> asked(String filter) {
        return Stream.of(filter.substring(1).split("&"))
                .map(each -> each.replaceFirst("=.*", ""))
                .toList();
    }

    /** How many rows a list says that it has. */
    private static int total(Browser.Visitor visitor, String list) {
        var pager = visitor.get(list).document().selectFirst(".dm-pager span");
        return pager == null ? 0 : number(pager.text().replaceFirst(".* of ", ""));
    }
}
