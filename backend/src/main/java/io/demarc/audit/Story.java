package io.demarc.audit;

import io.demarc.audit.LedgerList.KindCount;
import io.demarc.audit.Sentences.Line;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
            "review-approved",
            "review-rejected",
            "review-withdrawn",
            "review-overtaken",
            "approval-stale",
            "approval-restored",
            "approval-expired",
            "approval-lapsed");

    /** Of these only what this field of the subject became is told. */
    private static final String MOVED = "use-case-described";

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
     */
    public record Moment(long entry, Instant at, String event, Sentence sentence, long entries) {

        private static Moment of(Line told) {
            return new Moment(told.row().id(), told.row().at(), told.row().name(), told.sentence(), 1);
        }
    }

    /** @param kind as in the address of the ledger, with a message {@code ledger.kind.} of its name */
    public record Kind(String kind, String name, String count) {}

    private record Turn(long id, long entries) {}

    /** What changed its course, the newest first, at most 100. */
    public List<Moment> turns(UUID subject) {
        var turns = jdbc.sql("""
                        select max(id) as id, count(*) as entries from (
                            select e.id, sum(case when e.name = any (cast(:turns as text[])) or e.name = :moved and exists (
                                select from change c
                                where c.tenant_id = e.tenant_id and c.ledger_entry_id = e.id and c.field = 'stage'
                                  and c.before is not null) then 1 else 0 end) over (order by e.id desc) as turn
                            from ledger_entry e where e.tenant_id = :tenant and e.about = :subject) t
                        where turn > 0 group by turn order by turn limit :most
                        """)
                .param("turns", TURNS.toArray(String[]::new))
                .param("moved", MOVED)
                .param("tenant", CurrentOrganization.id().value())
                .param("subject", subject)
                .param("most", MOST)
                .query(Turn.class)
                .list();
        var rows = list.of(turns.stream().map(Turn::id).toList());
        var told = sentences.of(rows);
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < told.size(); i++) {
            var moment = Moment.of(told.get(i));
            moments.add(new Moment(
                    moment.entry(),
                    moment.at(),
                    moment.event(),
                    moment.sentence(),
                    turns.get(i).entries()));
        }
        return moments;
    }

    /** Every entry, of one kind or of all, from where the address says. */
    public Slice<Moment> everything(UUID subject, @Nullable String kind, @Nullable String after) {
        var slice = list.slice(LedgerFilter.of(subject, kind, after), List.of(), list.events());
        return slice.with(sentences.of(slice.rows()).stream().map(Moment::of).toList());
    }

    /** How many entries there are of each kind. */
    public List<Kind> kinds(UUID subject) {
        return list.overview(LedgerFilter.of(subject, null, null), List.of(), list.events()).kinds().stream()
                .map(Story::kind)
                .toList();
    }

    /** The last few sentences. */
    public List<Moment> latest(UUID subject, int most) {
        return sentences.of(list.newest(subject, most)).stream().map(Moment::of).toList();
    }

    private static Kind kind(KindCount it) {
        return new Kind(it.kind().key(), it.kind().name(), it.entries().text());
    }
}
