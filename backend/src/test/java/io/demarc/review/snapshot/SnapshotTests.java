package io.demarc.review.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.Dossier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    /** As a round of yesterday is kept: it knew no business units, and has the words of its day. */
    private static final String YESTERDAY = """
            {"catalogue" : 1, "facts" : [{"key" : "leg.A.vendor", "label" : "deployment.fact.vendor", "value" : "7",
              "words" : "Acme AI", "place" : "A", "since" : 1, "concerns" : ["W4"]}]}""";

    private static final Fact VENDOR =
            new Fact("leg.A.vendor", "deployment.fact.vendor", "7", "Acme AI", "A", 1, Set.of(Concern.SECURITY));
    private static final Fact UNIT = new Fact("description.unit", "review.fact.unit", "3", Set.of(Concern.INTAKE))
            .inWords("Claims")
            .since(2);

    private final FactsColumn column = new FactsColumn();

    @Test
    void a_kind_of_fact_that_nobody_knew_yet_is_no_difference() {
        var yesterday = column.convertToEntityAttribute(YESTERDAY);
        var now = new Snapshot(List.of(VENDOR, UNIT));
        assertThat(yesterday).isNotNull();
        assertThat(now.since(yesterday)).isEmpty();
        assertThat(now.asKnownTo(yesterday).fingerprint()).isEqualTo(yesterday.fingerprint());
        assertThat(now.fingerprint()).isNotEqualTo(yesterday.fingerprint());
    }

    @Test
    void a_fact_of_a_kind_that_was_known_and_came_later_is_a_difference() {
        assertThat(new Snapshot(List.of(VENDOR, UNIT)).since(new Snapshot(List.of(VENDOR))))
                .singleElement()
                .matches(Difference::isMaterial);
    }

    @Test
    void another_name_for_the_same_is_noted_and_changes_no_fingerprint() {
        var before = new Snapshot(List.of(VENDOR));
        var renamed = new Snapshot(List.of(VENDOR.inWords("Acme Intelligence")));
        assertThat(renamed.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(renamed.since(before))
                .singleElement()
                .matches(it -> !it.isMaterial())
                .extracting(Difference::before, Difference::after)
                .containsExactly("Acme AI", "Acme Intelligence");
    }

    /** However it is shown: what was kept before stays as it is. */
    @Test
    void words_are_shown_with_no_line_that_begins_with_a_dot_and_kept_as_they_were() {
        var before = new Snapshot(List.of(VENDOR.inWords("us · Ola")));
        assertThat(new Snapshot(List.of(VENDOR.inWords("us · Ola"))).since(before))
                .isEmpty();
        assertThat(new Snapshot(List.of(VENDOR.inWords("us · Kari"))).since(before))
                .singleElement()
                .extracting(Difference::before, Difference::after)
                .containsExactly("us\u00a0· Ola", "us\u00a0· Kari");
    }

    @Test
    void it_is_kept_with_its_words_and_its_catalogue() {
        var now = new Snapshot(List.of(VENDOR, UNIT));
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(now)))
                .isEqualTo(now)
                .matches(kept -> kept.catalogue() == Dossier.CATALOGUE);
    }
}
