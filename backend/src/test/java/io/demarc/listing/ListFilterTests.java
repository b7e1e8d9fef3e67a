package io.demarc.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListFilterTests {

    private static final Order NAME = Order.ascending("name", Order.Key.text("name"));
    private static final Order TURNED = Order.descending("-name", Order.Key.text("name"));

    record Filter(
            @Nullable String q,
            @Nullable Boolean open,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {}

    @Test
    void keeps_all_it_is_narrowed_to_in_every_address() {
        var filter = new Filter("a&b =ü", true, "name", "xyz");
        assertThat(filter.address()).isEqualTo("?q=a%26b%20%3D%C3%BC&open=true&sort=name");
        assertThat(filter.with("sort", "edited")).isEqualTo("?q=a%26b%20%3D%C3%BC&open=true&sort=edited");
        assertThat(filter.without("q")).isEqualTo("?open=true&sort=name");
        assertThat(filter.others("q")).containsExactly(Map.entry("open", "true"), Map.entry("sort", "name"));
        assertThat(filter.isNarrowed()).isTrue();
    }

    @Test
    void says_nothing_of_what_is_not_asked_for() {
        var filter = new Filter(" ", false, "name", "xyz");
        assertThat(filter.without("sort")).isEmpty();
        assertThat(filter.isNarrowed()).isFalse();
    }

    @Test
    void turns_the_order_of_a_column_round_and_back() {
        var filter = new Filter("x", null, null, "xyz");
        assertThat(slice(filter, NAME, 3).sorted("name")).isEqualTo("ascending");
        assertThat(slice(filter, NAME, 3).sortedBy("name")).isEqualTo("?q=x&sort=-name");
        assertThat(slice(filter, TURNED, 3).sorted("name")).isEqualTo("descending");
        assertThat(slice(filter, TURNED, 3).sortedBy("name")).isEqualTo("?q=x");
        assertThat(slice(filter, TURNED, 3).sorted("edited")).isNull();
    }

    @Test
    void counts_in_the_same_words_in_every_country() {
        var own = Locale.getDefault();
        try {
            for (var country : List.of(Locale.GERMANY, Locale.of("tr", "TR"), Locale.of("ar", "EG"), Locale.US)) {
                Locale.setDefault(country);
                assertThat(slice(new Filter(null, null, null, null), NAME, 3_611)
                                .total())
                        .isEqualTo("3,611");
                assertThat(slice(new Filter(null, null, null, null), NAME, 10_001)
                                .total())
                        .isEqualTo("10,000+");
            }
        } finally {
            Locale.setDefault(own);
        }
    }

    private static Slice<String> slice(ListFilter filter, Order order, long count) {
        return new Slice<>(List.of("row"), 0, Count.exact(count), filter, order, List.of(NAME, TURNED), null, null);
    }
}
