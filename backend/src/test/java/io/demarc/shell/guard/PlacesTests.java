package io.demarc.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PlacesTests {

    @Test
    void whoever_comes_as_a_crowd_waits_and_others_do_not() {
        var places = new Places(2, Duration.ZERO);
        assertThat(places.enter("ida")).isTrue();
        assertThat(places.enter("ida")).isTrue();
        assertThat(places.enter("ida")).isFalse();
        assertThat(places.enter("ola")).isTrue();
        places.leave("ida");
        assertThat(places.enter("ida")).isTrue();
        assertThat(places.enter("ida")).isFalse();
    }

    @Test
    void who_waits_gets_the_place_of_who_leaves() throws Exception {
        var places = new Places(1, Duration.ofSeconds(30));
        assertThat(places.enter("ida")).isTrue();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> waiting = threads.submit(() -> places.enter("ida"));
            places.leave("ida");
            assertThat(waiting.get()).isTrue();
        }
        places.leave("ida");
        assertThat(new Places(1, Duration.ZERO).enter("ida")).isTrue();
    }
}
