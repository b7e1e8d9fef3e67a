package io.demarc.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** A list of 60 business units, read from page to page, in a transaction that is rolled back. */
@PageTest
class ListingTests {

    record Row(BusinessUnitId id, String name, List<String> words) {}

    record Filter(
            @Nullable String q,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {

        private Filter follow(@Nullable String address) {
            var parameters = UriComponentsBuilder.fromUriString(String.valueOf(address))
                    .build(true)
                    .getQueryParams();
            return new Filter(q, sort, parameters.getFirst("after"));
        }
    }

    private static final Listing<Row> LIST = Listing.of(
            Row.class,
            "u",
            "u.id, u.name, string_to_array(u.name, ' ') as words",
            "business_unit u",
            "",
            Order.ascending("name", Order.Key.text("lower(u.name)"), Order.Key.id("u.id")),
            Order.descending("-name", Order.Key.text("lower(u.name)"), Order.Key.id("u.id")));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    BusinessUnits units;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void pages_lead_forth_and_back_over_equal_names_and_none_is_missed() {
        withSixty(scope -> {
            for (String sort : List.of("name", "-name")) {
                var filter = new Filter(null, sort, null);
                var first = LIST.slice(jdbc, scope, filter);
                var second = LIST.slice(jdbc, scope, filter.follow(first.getNext()));
                var third = LIST.slice(jdbc, scope, filter.follow(second.getNext()));
                assertThat(Stream.of(first, second, third).map(Slice::range)).containsExactly("1–25", "26–50", "51–60");
                assertThat(Stream.of(first, second, third).map(Slice::total)).containsOnly("60");
                assertThat(third.getNext()).isNull();
                assertThat(Stream.of(first, second, third)
                                .flatMap(slice -> slice.rows().stream())
                                .map(Row::id)
                                .distinct())
                        .hasSize(60);
                var back = LIST.slice(jdbc, scope, filter.follow(third.getPrevious()));
                assertThat(back.rows()).isEqualTo(second.rows());
                assertThat(back.range()).isEqualTo("26–50");
                var start = LIST.slice(jdbc, scope, filter.follow(back.getPrevious()));
                assertThat(start.rows()).isEqualTo(first.rows());
                assertThat(start.getPrevious()).isNull();
                assertThat(start.range()).isEqualTo("1–25");
            }
        });
    }

    @Test
    void a_cursor_that_nobody_was_given_or_whose_rows_are_gone_means_the_beginning() {
        withSixty(scope -> {
            var first = LIST.slice(jdbc, scope, new Filter(null, null, null));
            var behind = new Cursor("name", false, 60, List.of("zzz", "ffffffff-ffff-ffff-ffff-ffffffffffff"));
            var ahead = new Cursor("name", true, 60, List.of("", "00000000-0000-0000-0000-000000000000"));
            for (String after : List.of("nonsense", behind.text(), ahead.text())) {
                var slice = LIST.slice(jdbc, scope, new Filter(null, null, after));
                assertThat(slice.rows()).as(after).isEqualTo(first.rows());
                assertThat(slice.getPrevious()).isNull();
            }
        });
    }

    @Test
    void a_page_costs_two_statements_and_its_rows_are_records() {
        withSixty(scope -> {
            var filter = new Filter(null, null, null);
            var next = filter.follow(LIST.slice(jdbc, scope, filter).getNext());
            Statements.reset();
            var slice = LIST.slice(jdbc, scope, next);
            assertThat(Statements.seen()).hasSize(2);
            assertThat(slice.rows().getFirst().words()).containsExactly("Listed", "2");
        });
    }

    /** Counts that are kept elsewhere may be wrong; what is there is shown all the same. */
    @ParameterizedTest
    @ValueSource(longs = {-3, 0, 7, 26, 5_000})
    void a_count_that_is_wrong_hides_no_row(long wrong) {
        withSixty(scope -> {
            var filter = new Filter(null, null, null);
            var seen = new HashSet<BusinessUnitId>();
            var slice = LIST.slice(jdbc, scope, filter, Count.exact(wrong));
            for (;
                    slice.getNext() != null;
                    slice = LIST.slice(jdbc, scope, filter.follow(slice.getNext()), Count.exact(wrong))) {
                slice.rows().forEach(row -> seen.add(row.id()));
                assertThat(slice.count())
                        .isGreaterThan(slice.passed() + slice.rows().size());
            }
            slice.rows().forEach(row -> seen.add(row.id()));
            assertThat(seen).hasSize(60);
            assertThat(slice.count()).isGreaterThanOrEqualTo(60);
        });
    }

    @Test
    void what_is_searched_for_is_taken_to_the_letter() {
        withSixty(scope -> {
            var all = new Filter("100%_", null, null);
            assertThat(LIST.slice(jdbc, Scope.contains("100%_", "lower(u.name)", "q"), all)
                            .rows())
                    .isEmpty();
            assertThat(LIST.count(jdbc, Scope.contains(" LISTED 7 ", "lower(u.name)", "q")))
                    .isEqualTo(2);
            assertThat(LIST.count(jdbc, Scope.NOTHING)).isZero();
        });
    }

    /** Two of each name, so that only the id tells them apart. */
    private void withSixty(Consumer<Scope> test) {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        CurrentOrganization.run(
                demo,
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    var above = new ArrayList<BusinessUnitId>();
                    for (String name : List.of("One side", "Other side"))
                        above.add(units.findOrCreate(units.root(), name, Member.ofPortal(CurrentOrganization.id())));
                    for (int i = 0; i < 60; i++)
                        units.findOrCreate(
                                above.get(i % 2), "Listed " + i / 2, Member.ofPortal(CurrentOrganization.id()));
                    entities.flush();
                    test.accept(Scope.of("u.name like 'Listed %'"));
                }));
    }
}
