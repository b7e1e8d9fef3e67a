package io.demarc.audit;

import static java.util.stream.Collectors.toMap;

import io.demarc.audit.LedgerList.KindCount;
import io.demarc.audit.Sentences.Line;
import io.demarc.listing.Count;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened with one thing, in words. Whoever asks has made sure that its reader may see the thing. */
@Service
@Transactional(readOnly = true)
public class Story {

    /** What changes what a use case is, where it runs, how risky it is or whether it is allowed. */
    private static final List<String> TURNS = List.of(
            "use-case-registered",
            "use-case-imported",
            "use-case-claimed",
            "use-case-retired",
            "deployment-plan-changed",
            "tier-changed",
            "review-requested",
            "review-resubmitted",
            "review-approved",
            "review-rejected",
            "review-withdrawn",
            "review-overtaken",
            "review-strengthened",
            "approval-strengthened",
            "approval-stale",
            "approval-unproven",
            "approval-outgraded",
            "approval-forbidden",
            "approval-restored",
            "approval-expired",
            "approval-lapsed");

    /** No turns while a draft is written page by page, until it is sent or its stage moves: its request says what came of it. */
    private static final List<String> STEPS = List.of("deployment-plan-changed", "tier-changed");

    /** A decision that sends it back, where others only add up to what ends the review. */
    private static final String SENT_BACK = "ASK_FOR_CHANGES";

    /** Of these only what this field of the subject became is told. */
    private static final String MOVED = "use-case-described";

    /** What a turn is due to, said in a few words below it: what became stronger to who was named, an end to decisions. */
    private static final List<String> CAUSES =
            List.of("review-decided", "boundary-layer-assigned", "boundary-layers-assigned");

    private static final List<String> DECIDED =
            List.of("review-approved", "review-rejected", "review-decided", "review-resubmitted");

    private static final int MOST_CAUSES = 12;

    private static final int MOST = 100;

    private final LedgerList list;
    private final Sentences sentences;
    private final JdbcClient jdbc;

    Story(LedgerList list, Sentences sentences, JdbcClient jdbc) {
        this.list = list;
        this.sentences = sentences;
        this.jdbc = jdbc;
    }

    /**
     * @param event its name, like {@code review-approved}
     * @param entries how many entries there are from the turn before, this one included; 1 where they are not summed up
     * @param causes what it is due to, in a few words each
     */
    public record Moment(long entry, Instant at, String event, Sentence sentence, long entries, List<Sentence> causes) {

        private static Moment of(Line told) {
            return new Moment(told.row().id(), told.row().at(), told.row().name(), told.sentence(), 1, List.of());
        }
    }

    /** @param kind as in the address of the ledger, with a message {@code ledger.kind.} of its name */
    public record Kind(String kind, String name, String count) {

        static Kind of(KindCount it) {
            return new Kind(it.kind().key(), it.kind().name(), it.entries().text());
        }
    }

    /** @param all how many entries there are, whatever their kind */
    public record Kinds(List<Kind> each, String all) {}

    /** @param causes as {@code 17:review-decided}, the first first, with spaces between them */
    private record Turn(long id, String name, long entries, String causes) {

        List<Long> causeIds() {
            boolean named = name.endsWith("-strengthened");
            if (!named && !DECIDED.contains(name)) return List.of();
            var all = Arrays.stream(causes.split(" "))
                    .filter(it -> it.contains(":") && it.contains(":boundary") == named)
                    .map(it -> Long.valueOf(it.substring(0, it.indexOf(':'))))
                    .filter(it -> it != id)
                    .toList();
            return all.subList(Math.max(0, all.size() - MOST_CAUSES), all.size());
        }
    }

    /** What changed its course, the newest first, at most 100. */
    public List<Moment> turns(UUID subject) {
        var turns = jdbc.sql("""
                        select max(id) as id, (array_agg(name order by id desc))[1] as name, count(*) as entries,
                               coalesce(string_agg(id || ':' || name, ' ' order by id)
                                   filter (where name = any (cast(:causes as text[]))), '') as causes from (
                            select e.id, e.name, sum(case
                                when e.name = any (cast(:steps as text[])) and e.registered and e.id < e.sent then 0
                                when e.name = any (cast(:turns as text[])) or e.moved or e.sent_back then 1 else 0 end)
                                over (order by e.id desc) as turn
                            from (
                                select id, name, moved, sent_back, bool_or(name = 'use-case-registered') over () as registered,
                                       coalesce(min(id) filter (
                                           where moved or name in ('use-case-submitted', 'review-requested')) over (),
                                           9223372036854775807) as sent
                                from (
                                    select id, name, name = :moved and exists (
                                        select from change c
                                        where c.tenant_id = :tenant and c.ledger_entry_id = l.id and c.field = 'stage'
                                          and c.before is not null) as moved,
                                        name = 'review-decided' and coalesce(
                                            ledger_said(canonical) #>> '{facts,verdict}' = :sent_back, false) as sent_back
                                    from ledger_entry l where tenant_id = :tenant and about = :subject) l) e) t
                        where turn > 0 group by turn order by turn limit :most
                        """)
                .param("turns", TURNS.toArray(String[]::new))
                .param("causes", CAUSES.toArray(String[]::new))
                .param("steps", STEPS.toArray(String[]::new))
                .param("moved", MOVED)
                .param("sent_back", SENT_BACK)
                .param("tenant", CurrentOrganization.id().value())
                .param("subject", subject)
                .param("most", MOST)
                .query(Turn.class)
                .list();
        var rows = list.of(turns.stream()
                .flatMap(turn -> Stream.concat(Stream.of(turn.id()), turn.causeIds().stream()))
                .toList());
        var told = sentences.of(rows).stream().collect(toMap(line -> line.row().id(), Function.identity()));
        return turns.stream()
                .filter(turn -> told.containsKey(turn.id()))
                .map(turn -> moment(turn, told))
                .toList();
    }

    private static Moment moment(Turn turn, Map<Long, Line> told) {
        var line = Objects.requireNonNull(told.get(turn.id()));
        var moment = Moment.of(line);
        var causes = turn.causeIds().stream()
                .flatMap(id -> Optional.ofNullable(told.get(id)).flatMap(Line::brief).stream())
                .distinct()
                .toList();
        var sentence = line.brief().orElse(moment.sentence());
        return new Moment(moment.entry(), moment.at(), moment.event(), sentence, turn.entries(), causes);
    }

    /**
     * What led to a turn: its entry and those since the turn before, the newest first, at most 100.
     *
     * @param after the entry of the turn before; 0 where there is none
     */
    public List<Moment> partOf(UUID subject, long after, long until) {
        return sentences.of(list.between(subject, after, until, MOST)).stream()
                .map(Moment::of)
                .toList();
    }

    /** Every entry, of one kind or of all, from where the address says. */
    public Slice<Moment> everything(UUID subject, @Nullable String kind, @Nullable String after) {
        var slice = list.slice(LedgerFilter.of(subject, kind, after), List.of(), list.events());
        return slice.with(sentences.of(slice.rows()).stream().map(Moment::of).toList());
    }

    /** The same as a file has it, from the newest to the oldest. */
    public Walk<Moment> all(UUID subject, @Nullable String kind) {
        return list.walk(LedgerFilter.of(subject, kind, null), List.of(), list.events())
                .with(rows -> sentences.of(rows).stream().map(Moment::of).toList());
    }

    /** How many entries there are of each kind, and of all; counted up to 1,000. */
    public Kinds kinds(UUID subject) {
        var kinds = list.overview(LedgerFilter.of(subject, null, null), List.of(), list.events())
                .kinds();
        long all = kinds.stream().mapToLong(it -> it.entries().rows()).sum();
        return new Kinds(
                kinds.stream().map(Kind::of).toList(),
                kinds.isEmpty()
                        ? "0"
                        : new Count(all, kinds.getFirst().entries().bound()).text());
    }

    /** The last few sentences. */
    public List<Moment> latest(UUID subject, int most) {
        return sentences.of(list.newest(subject, most)).stream().map(Moment::of).toList();
    }
}
