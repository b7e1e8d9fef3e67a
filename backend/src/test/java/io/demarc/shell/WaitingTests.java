package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkItems.Words;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTests {

    @Test
    void where_all_that_waits_is_shown_it_is_not_said_that_there_is_more() {
        var all = Waiting.of(List.of(items(WorkItems.MOST), items(WorkItems.MOST)));
        assertThat(all.first()).hasSize(2 * WorkItems.MOST);
        assertThat(all.more()).isFalse();
    }

    @Test
    void what_is_read_beyond_what_is_shown_says_that_there_is_more() {
        var some = Waiting.of(List.of(items(1), items(WorkItems.READ)));
        assertThat(some.first()).hasSize(1 + WorkItems.MOST);
        assertThat(some.more()).isTrue();
    }

    private static List<WorkItems.Item> items(int count) {
        return Collections.nCopies(
                count, new WorkItems.Item("pencil", Words.of("what"), Words.of("why"), "/", null, "next.open"));
    }
}
