package io.demarc.audit;

import io.demarc.audit.Differences.Difference;
import io.demarc.audit.LedgerList.KindCount;
import io.demarc.audit.Sentences.Line;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as its pages show it. */
@Service
@Transactional(readOnly = true)
class LedgerPages {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final LedgerList list;
    private final Changes changes;
    private final Sentences sentences;
    private final Clock clock;

    LedgerPages(LedgerList list, Changes changes, Sentences sentences, Clock clock) {
        this.clock = clock;
        this.list = list;
        this.changes = changes;
        this.sentences = sentences;
    }

    /**
     * @param events what has happened so far, to choose from
     * @param days the entries of the page by the day on which they were written
     * @param kinds what there is of each kind, for chips
     * @param state how long it is, and when it was checked
     * @param today as a day of the page is written
     */
    record Index(
            Slice<Line> slice,
            List<String> events,
            Map<String, List<Line>> days,
            List<KindCount> kinds,
            LedgerState.Now state,
            String today) {

        static Index of(Slice<Line> slice, List<String> events, LedgerList.Overview overview, Instant now) {
            return new Index(
                    slice,
                    events,
                    slice.rows().stream()
                            .collect(Collectors.groupingBy(
                                    it -> DAY.format(it.row().at()), LinkedHashMap::new, Collectors.toList())),
                    overview.kinds(),
                    overview.state(),
                    DAY.format(now));
        }
    }

    /**
     * @param differences what changed, in words
     * @param raw all that changed, as it was hashed
     * @param beside what was written in the same transaction
     */
    record Show(Line told, List<Difference> differences, List<Change> raw, List<Line> beside) {}

    Index page(LedgerFilter filter) {
        var events = list.events();
        var subjects = list.subjects(filter);
        var slice = list.slice(filter, subjects, events);
        return Index.of(
                slice.with(sentences.of(slice.rows())),
                events,
                list.overview(filter, subjects, events),
                clock.instant());
    }

    /** All that is filtered, from the newest to the oldest, some at a time. */
    Walk<Line> all(LedgerFilter filter) {
        return list.walk(filter, list.subjects(filter), list.events()).with(sentences::of);
    }

    Show entry(long id) {
        var entry = list.entry(id);
        var changed = changes.of(id);
        var together = new ArrayList<LedgerRow>();
        together.add(entry);
        together.addAll(list.beside(entry));
        var told = sentences.of(together);
        return new Show(told.getFirst(), sentences.differences(entry, changed), changed, told.subList(1, told.size()));
    }
}
