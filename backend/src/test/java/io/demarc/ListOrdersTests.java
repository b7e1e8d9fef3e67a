package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Lists are ordered by columns. Of an expression an index may be read in order, but what comes before a page is not skipped
 * under row-level security, unless its functions are leakproof: each page reads all before it.
 */
class ListOrdersTests {

    /** Of a tree, which is read as a whole. */
    private static final String PATH = "t.path collate \"C\"";

    @Test
    void lists_are_ordered_by_columns() {
        var lists = ProductionCode.CLASSES.stream()
                .flatMap(it -> it.getFields().stream())
                .filter(it -> it.getRawType().isEquivalentTo(Listing.class)
                        && it.getModifiers().contains(JavaModifier.STATIC))
                .map(ListOrdersTests::list)
                .toList();
        assertThat(lists).hasSizeGreaterThan(8);
        assertThat(lists.stream().flatMap(it -> it.orders().stream()))
                .allSatisfy(order -> assertThat(expressions(order))
                        .allMatch(it -> it.matches("[a-z]\\.[a-z_]+") || it.equals(PATH)));
    }

    private static Listing<?> list(JavaField field) {
        try {
            var list = field.reflect();
            list.setAccessible(true);
            return (Listing<?>) list.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> expressions(Order order) {
        return order.keys().stream().map(Order.Key::expression).toList();
    }
}
