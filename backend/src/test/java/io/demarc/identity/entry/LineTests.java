package io.demarc.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineTests {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void whoever_comes_once_comes_next_however_many_wait_of_others() {
        var line = new Line(1, 100, Duration.ofSeconds(30));
        assertThat(line.enter("first")).isTrue();
        var all = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 50; i++) all.add(waits(line, "crowd", i + 1));
        all.add(waits(line, "one", 51));
        line.leave();
        all.forEach(it -> assertThat(it.join()).isTrue());
        assertThat(order.indexOf("one")).isEqualTo(1);
    }

    @Test
    void where_the_line_is_full_whoever_has_most_in_it_makes_room() {
        var line = new Line(1, 10, Duration.ofSeconds(30));
        assertThat(line.enter("first")).isTrue();
        var crowd = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 10; i++) crowd.add(waits(line, "crowd", i + 1));
        assertThat(line.enter("crowd")).as("one more of them").isFalse();
        var one = waits(line, "one", 10);
        assertThat(crowd.getLast().join()).isFalse();
        line.leave();
        assertThat(one.join()).isTrue();
        assertThat(crowd.stream().filter(CompletableFuture::join)).hasSize(9);
    }

    @Test
    void who_waited_too_long_leaves_and_takes_no_turn_along() {
        var line = new Line(1, 10, Duration.ofMillis(20));
        assertThat(line.enter("first")).isTrue();
        assertThat(line.enter("late")).isFalse();
        line.leave();
        assertThat(line.enter("next")).isTrue();
    }

    /** Takes a turn and gives it back; returns when so many wait. */
    private CompletableFuture<Boolean> waits(Line line, String who, int present) {
        var turn = CompletableFuture.supplyAsync(
                () -> {
                    if (!line.enter(who)) return false;
                    order.add(who);
                    line.leave();
                    return true;
                },
                threads);
        while (line.length() < present && !turn.isDone()) Thread.onSpinWait();
        return turn;
    }
}
