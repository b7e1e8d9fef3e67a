package io.demarc.shell.guard;

import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.Network;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * All connections that are open. Headers that trickle, bodies that are only announced and connections that nobody uses cost
 * a place each, of which there are so many: when most are taken, whoever has most loses those that have been waited for
 * longest. So there is always a place for who comes and sends what they want at once.
 */
final class OpenConnections {

    /** A request that has not come by then does not come. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So many are ended at once, at most: to find them costs a look at all. */
    private static final int AT_ONCE = 32;

    private final Map<String, OpenConnection> open = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    OpenConnections(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param most how many there may be before some are ended */
    void opened(String id, SocketChannel channel, String address, int most) {
        var network = Asker.stranger(Network.of(address)).widest();
        var newest = new OpenConnection(channel, network, nanos.getAsLong());
        open.put(id, newest);
        if (open.size() > most) makeRoom(most, newest);
    }

    Optional<OpenConnection> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** Forgets those that are closed, and ends those that were waited for long enough. */
    void sweep() {
        long now = nanos.getAsLong();
        open.values().removeIf(OpenConnection::isClosed);
        open.values().stream().filter(it -> it.waitsLongerThan(PATIENCE, now)).forEach(OpenConnection::end);
    }

    private void makeRoom(int most, OpenConnection newest) {
        open.values().removeIf(OpenConnection::isClosed);
        var live = open.values().stream()
                .filter(it -> it != newest && !it.isEnded())
                .toList();
        if (live.size() < most) return;
        List<OpenConnection> largest =
                live.stream().collect(Collectors.groupingBy(OpenConnection::network)).values().stream()
                        .max(Comparator.comparingInt(List::size))
                        .orElse(List.of());
        // Those on which the portal works come last: they end by themselves.
        largest.stream()
                .sorted(Comparator.comparing(OpenConnection::isWorking).thenComparing(OpenConnection::since))
                .limit(Math.max(1, Math.min(AT_ONCE, largest.size() / 8)))
                .forEach(OpenConnection::end);
    }
}
