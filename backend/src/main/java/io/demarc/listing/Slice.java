package io.demarc.listing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: its rows, where in the list they stand, and the addresses of the pages beside it, relative to the
 * list's path.
 *
 * @param passed how many rows come before these
 * @param counted all rows, as far as they were counted
 */
public record Slice<R>(
        List<R> rows,
        long passed,
        Count counted,
        ListFilter filter,
        Order order,
        List<Order> orders,
        @Nullable Cursor before,
        @Nullable Cursor beyond) {

    /** Rows on a page. */
    public static final int SIZE = 25;

    /** Counting stops here: beyond it a list says "10,000+". */
    public static final int BOUND = 10_000;

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many rows there are, exact up to the bound that they were counted to. */
    public long count() {
        return counted.rows();
    }

    /** The same page with what is known of its rows elsewhere. */
    public <S> Slice<S> with(List<S> rows) {
        return new Slice<>(rows, passed, counted, filter, order, orders, before, beyond);
    }

    /** The list's beginning; null where this is it. */
    public @Nullable String getFirst() {
        return before == null ? null : filter.address();
    }

    public @Nullable String getPrevious() {
        return before == null ? null : filter.with("after", before.text());
    }

    public @Nullable String getNext() {
        return beyond == null ? null : filter.with("after", beyond.text());
    }

    /** Whether there are no pages beside it. */
    public boolean isWhole() {
        return before == null && beyond == null;
    }

    /** What the list is narrowed to and how it is ordered, to be added to a path. */
    public String getAddress() {
        return filter.address();
    }

    /** How a column is ordered, in the words of {@code aria-sort}; null where the list is ordered by another one. */
    public @Nullable String sorted(String column) {
        if (!order.column().equals(column)) return null;
        return order.descending() ? "descending" : "ascending";
    }

    /** The list ordered by a column, the other way round where it is already and that is offered. */
    public String sortedBy(String column) {
        return orders.stream()
                .filter(each -> each.column().equals(column) && !each.equals(order))
                .findFirst()
                .map(each -> each.equals(orders.getFirst()) ? filter.without("sort") : filter.with("sort", each.name()))
                .orElseGet(filter::address);
    }

    /** "3,611", or "10,000+" beyond the bound. */
    public String total() {
        return counted.text();
    }

    /** "26–50", the places of the rows in the list. */
    public String range() {
        return number(passed + 1) + "–" + number(passed + rows.size());
    }

    // The same in every country that a portal runs in.
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
