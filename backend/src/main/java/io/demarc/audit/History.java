package io.demarc.audit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last values of some rows of an entity.
 *
 * @param latter the first entry of a version after the migrations that {@link Formerly} tells of
 * @param mixed the last entry of a version that left fields out
 */
record History(List<Written> written, long latter, long mixed) {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    List<String> differences(EntityFields entity, UUID id, @Nullable Object[] state) {
        String name = entity.entity();
        var said = written.stream().filter(it -> it.entityId().equals(id)).toList();
        if (said.isEmpty())
            return latter > 1 && Formerly.made(name)
                    ? List.of()
                    : List.of(name + " " + id + " is there, and no entry of the ledger knows it");
        long begun = said.stream().mapToLong(Written::entry).min().getAsLong();
        var found = new ArrayList<String>();
        var now = entity.texts(state);
        for (String field : entity.names()) {
            var last = said.stream().filter(it -> it.field().equals(field)).findFirst();
            // Until it is named again: whoever left it out may have changed it, and no entry says so.
            if (last.map(Written::entry).orElse(0L) <= mixed && Formerly.leftOut(name, field)) continue;
            boolean old = last.map(Written::entry).orElse(begun) < latter;
            if (old && Formerly.changed(name, field, last.isPresent(), now)) continue;
            String before = last.map(Written::after).orElse(null);
            String today = old ? Formerly.today(name, field, before) : before;
            if (!entity.isSame(field, today, now.get(field)) && !(old && almost(today, now.get(field))))
                found.add("%s of %s %s is %s, and the ledger says %s%s"
                        .formatted(
                                field,
                                name,
                                id,
                                shown(now.get(field)),
                                shown(before),
                                last.map(it -> " (entry " + it.entry() + ")").orElse("")));
        }
        return found;
    }

    /** The ledger of the first days had nanoseconds, which the tables never kept. */
    private static boolean almost(@Nullable String before, @Nullable String now) {
        if (before == null || now == null || !before.matches(MOMENT) || !now.matches(MOMENT)) return false;
        try {
            return Duration.between(Instant.parse(before), Instant.parse(now))
                            .abs()
                            .compareTo(Duration.ofNanos(1_000))
                    < 0;
        } catch (DateTimeException typed) {
            return false;
        }
    }

    private static String shown(@Nullable String value) {
        if (value == null) return "nothing";
        return value.length() > 80 ? value.substring(0, 80) + " …" : value;
    }
}
