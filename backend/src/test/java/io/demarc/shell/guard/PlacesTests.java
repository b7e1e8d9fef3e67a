package io.demarc.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.Network;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PlacesTests {

    private static final Asker IDA = new Asker(true, List.of("ida"));
    private static final Asker OLA = new Asker(true, List.of("ola"));

    @Test
    void whoever_comes_as_a_crowd_waits_and_others_do_not() {
        var places = new Places(2, Duration.ZERO);
        assertThat(places.enter(IDA)).isTrue();
        assertThat(places.enter(IDA)).isTrue();
        assertThat(places.enter(IDA)).isFalse();
        assertThat(places.enter(OLA)).isTrue();
        places.leave(IDA);
        assertThat(places.enter(IDA)).isTrue();
        assertThat(places.enter(IDA)).isFalse();
    }

    @Test
    void who_waits_gets_the_place_of_who_leaves() throws Exception {
        var places = new Places(1, Duration.ofSeconds(30));
        assertThat(places.enter(IDA)).isTrue();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> waiting = threads.submit(() -> places.enter(IDA));
            places.leave(IDA);
            assertThat(waiting.get()).isTrue();
        }
        places.leave(IDA);
        assertThat(new Places(1, Duration.ZERO).enter(IDA)).isTrue();
    }

    @Test
    void many_networks_that_somebody_has_as_one_are_a_crowd_as_well() {
        var places = new Places(2, Duration.ZERO);
        int got = 0;
        for (int i = 0; i < 64; i++)
            if (places.enter(Asker.stranger(Network.of("2001:db8:0:" + Integer.toHexString(i) + "::1")))) got++;
        assertThat(got).isEqualTo(4);
        assertThat(places.enter(Asker.stranger(Network.of("2001:db8:1::1")))).isTrue();
        assertThat(places.enter(Asker.stranger(Network.of("192.0.2.1")))).isTrue();
    }
}
