package io.demarc.portfolio.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.portfolio.concentration.Flow.Node;
import io.demarc.portfolio.concentration.Flows.Run;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where shares lead, as a drawing. */
class FlowTests {

    @Test
    void two_operators_on_one_cloud_end_at_the_same_machines() {
        var flow = Flow.of(List.of(run("tindra", "halden", "halden", 60), run("orvika", "orvika", "halden", 40)));
        assertThat(on(flow, Axis.OPERATOR)).extracting(Node::percent).containsExactly("60", "40");
        assertThat(on(flow, Axis.HOSTING)).extracting(Node::percent).containsExactly("100");
        assertThat(flow.ribbons()).hasSize(4);
        assertThat(flow.lines()).extracting(Flow.Line::percent).containsExactly("60", "40");
    }

    @Test
    void what_leaves_a_party_is_as_high_as_it_is() {
        var flow = Flow.of(List.of(run("a", "x", "x", 3), run("a", "y", "x", 2), run("b", "y", "z", 5)));
        for (var axis : Axis.values())
            assertThat(on(flow, axis).stream().mapToDouble(Node::height).sum()).isBetween(219.9, 220.1);
        assertThat(flow.nodes())
                .allSatisfy(it -> assertThat(it.y() + it.height()).isLessThan(flow.height()));
    }

    @Test
    void of_many_the_largest_are_drawn_and_the_others_together_last() {
        var runs = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> run("maker " + i, "own", "unnamed", i))
                .toList();
        var developers = on(Flow.of(runs), Axis.DEVELOPER);
        assertThat(developers).hasSize(7);
        assertThat(developers.getFirst().key()).isEqualTo("maker 40");
        assertThat(developers.getLast().key()).isEqualTo(Flow.OTHERS);
        assertThat(on(Flow.of(runs), Axis.OPERATOR)).hasSize(1);
    }

    @Test
    void nothing_is_an_empty_drawing_and_shapes_are_written_alike_everywhere() {
        assertThat(Flow.of(List.of()).isEmpty()).isTrue();
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Flow.of(List.of(run("a", "b", "c", 1)))
                            .ribbons()
                            .getFirst()
                            .path())
                    .doesNotContain(",");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<Node> on(Flow flow, Axis axis) {
        return flow.nodes().stream().filter(it -> it.axis() == axis).toList();
    }

    private static Run run(String developer, String operator, String hosting, int amount) {
        return new Run(developer, developer, operator, operator, hosting, hosting, BigDecimal.valueOf(amount));
    }
}
