package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.CompleteCase;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.snapshot.FactsColumn;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.snapshot.StrengthenedColumn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every pair of writes on one use case, sent by two people at the same moment from pages that both had open. Whoever comes
 * second may be refused, and reads what they had typed; nothing breaks, no review is left on facts that are not the use
 * case's, and nothing is approved that was not decided on.
 */
@PageTest
class TwoPeopleAtOnceTests {

    /** Where a use case is when the two begin. */
    private enum Start {
        DRAFT,
        SENT,
        SENT_BACK,
        UNOWNED
    }

    private enum Write {
        DESCRIBE(EnumSet.allOf(Start.class)),
        ANSWER(EnumSet.allOf(Start.class)),
        PLAN(EnumSet.allOf(Start.class)),
        CELL(EnumSet.allOf(Start.class)),
        SUBMIT(EnumSet.of(Start.DRAFT)),
        RESUBMIT(EnumSet.of(Start.SENT_BACK)),
        DECIDE(EnumSet.of(Start.SENT)),
        WITHDRAW(EnumSet.of(Start.SENT, Start.SENT_BACK)),
        RETIRE(EnumSet.allOf(Start.class)),
        CLAIM(EnumSet.of(Start.UNOWNED));

        private final Set<Start> from;

        Write(Set<Start> from) {
            this.from = from;
        }

        /** What somebody types for it; empty where it is a choice or a button. */
        private String words(String who) {
            return switch (this) {
                case DESCRIBE -> "As " + who + " says.";
                case PLAN -> "Where " + who + " says";
                case ANSWER, CELL, SUBMIT, RESUBMIT, DECIDE, WITHDRAW, RETIRE, CLAIM -> "";
            };
        }
    }

    /** What opens a review or decides one is tried more often: there the order matters most. */
    private static final Set<Write> SERIOUS = EnumSet.of(Write.SUBMIT, Write.RESUBMIT, Write.DECIDE);

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Facts facts;

    @Autowired
    PageSamples samples;

    private Map<String, Browser.Visitor> people = Map.of();

    @BeforeEach
    void the_two() {
        people = Map.of("member", browser.as("member@demo.test"), "lead", browser.as("lead@demo.test"));
    }

    @Test
    void whoever_comes_second_is_refused_or_builds_on_the_first() throws Exception {
        var wrong = new ArrayList<String>();
        int tried = 0;
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var start : Start.values())
                for (var one : Write.values())
                    for (var other : Write.values())
                        if (one.ordinal() <= other.ordinal() && one.from.contains(start) && other.from.contains(start))
                            for (int time = 0;
                                    time < (SERIOUS.contains(one) || SERIOUS.contains(other) ? 3 : 2);
                                    time++) {
                                wrong.addAll(tryBoth(start, one, other, both));
                                tried++;
                            }
        }
        assertThat(wrong).as("%d tries", tried).isEmpty();
        assertThat(tried).isGreaterThanOrEqualTo(200);
    }

    private List<String> tryBoth(Start start, Write one, Write other, ExecutorService both) throws Exception {
        var id =
                switch (start) {
                    case DRAFT -> cases.draft();
                    case SENT -> cases.sent();
                    case SENT_BACK -> cases.sentBack();
                    case UNOWNED -> cases.unowned();
                };
        // Only the lead may decide, and may edit what nobody owns; who asked for changes does not answer them.
        // Otherwise the
        // owner is the first of the two.
        boolean leadFirst = start == Start.UNOWNED || one == Write.DECIDE;
        boolean leadSecond =
                other != Write.CLAIM && other != Write.RESUBMIT && (one != Write.DECIDE || other == Write.DECIDE);
        var words = List.of(one.words(leadFirst ? "lead" : "member"), other.words(leadSecond ? "lead" : "member"));
        var first = prepare(one, leadFirst ? "lead" : "member", id);
        var second = prepare(other, leadSecond ? "lead" : "member", id);
        var barrier = new CyclicBarrier(2);
        var answers = both.invokeAll(List.of(at(barrier, first), at(barrier, second)), 60, TimeUnit.SECONDS);
        var wrong = new ArrayList<String>();
        String what = start + ": " + one + " and " + other + ": ";
        for (int i = 0; i < 2; i++) {
            var page = answers.get(i).get();
            if (!Set.of(200, 302, 403, 404, 409).contains(page.status()))
                wrong.add(what + page.status() + " " + page.text());
            if (page.status() != 302 && !page.document().outerHtml().contains(words.get(i)))
                wrong.add(what + "“" + words.get(i) + "” is lost: " + page.status() + " " + page.text());
        }
        var trouble = trouble(id);
        if (trouble != null) wrong.add(what + trouble);
        return wrong;
    }

    private static Callable<Page> at(CyclicBarrier barrier, Callable<Page> write) {
        return () -> {
            barrier.await(60, TimeUnit.SECONDS);
            return write.call();
        };
    }

    /** Opens the page that the write is made on, and fills its form. */
    private Callable<Page> prepare(Write write, String who, UseCaseId id) {
        var visitor = Objects.requireNonNull(people.get(who));
        String path = "/@demo/use-cases/" + id;
        var form =
                switch (write) {
                    case DESCRIBE ->
                        form(visitor, path + "/intake/name-and-purpose").with("purpose", write.words(who));
                    case ANSWER ->
                        form(visitor, path + "/intake/people-and-data")
                                .with("AN26", "4")
                                .with("AN27", "4")
                                .with("AN31", "4")
                                .with("AN32", "4");
                    case PLAN ->
                        form(visitor, path + "/intake/where-it-runs")
                                .with("A.region", write.words(who))
                                .with("then", "next");
                    case CELL -> cell(visitor, path);
                    case SUBMIT -> FilledForm.of(visitor.get(path + "/intake/check-answers"), "/review");
                    case RESUBMIT -> FilledForm.of(visitor.get(review(visitor, path)), "/resubmission");
                    case DECIDE ->
                        form(visitor, review(visitor, path) + "/decision").with("verdict", "APPROVE");
                    case WITHDRAW -> FilledForm.of(visitor.get(review(visitor, path)), "/withdrawal");
                    case RETIRE -> FilledForm.of(visitor.get(path), "/retirement");
                    case CLAIM -> FilledForm.of(visitor.get(path), "/ownership");
                };
        return () -> form.send(visitor);
    }

    private static FilledForm form(Browser.Visitor visitor, String path) {
        return FilledForm.of(visitor.get(path), path.substring(path.lastIndexOf('/')));
    }

    private static FilledForm cell(Browser.Visitor visitor, String path) {
        var page = visitor.get(path + "/boundary?leg=A&layer=L11");
        var owner = page.one("#owner option:matchesOwn(^(?!No one).+)").val();
        return FilledForm.of(page, "/boundary").with("owner", owner).with("control", "C06");
    }

    private static String review(Browser.Visitor visitor, String path) {
        return Objects.requireNonNull(visitor.get(path + "/review").location());
    }

    /** Gaps that were closed since are noted beside what was sent. */
    private static boolean isOn(Snapshot now, Map<String, Object> row) {
        var sent = Objects.requireNonNull(new FactsColumn().convertToEntityAttribute((String) row.get("facts")));
        var closed = new StrengthenedColumn().convertToEntityAttribute((String) row.get("strengthened"));
        return now.since(closed.on(sent)).stream().noneMatch(it -> it.isMaterial() || it.isStrengthening());
    }

    /** What must never be, whoever came first; null if all is well. */
    private @Nullable String trouble(UseCaseId id) {
        var now = cases.in(() -> facts.of(new ReviewSubject.OfUseCase(id.value())));
        var rows = samples.owner();
        var open = rows.queryForList("""
                select d.facts, r.strengthened from review r join review_round d on d.review_id = r.id
                where r.subject_id = ? and r.ended_at is null and not exists (
                    select from review_round x join decision c on c.round_id = x.id
                    where x.review_id = r.id and c.verdict = 'ASK_FOR_CHANGES' and x.number = d.number)
                and d.number = (select max(number) from review_round l where l.review_id = r.id)
                """, id.value());
        if (!open.isEmpty() && !isOn(now, open.getFirst())) return "a review is open on other facts";
        var approved = rows.queryForList("""
                select d.facts, a.strengthened, d.tier as was, o.tier as now from approval a
                join review_round d on d.review_id = a.review_id
                join use_case_overview o on o.use_case_id = a.subject_id
                where a.subject_id = ? and a.stale_since is null and a.lapsed_at is null
                """, id.value());
        for (var it : approved) {
            if (!isOn(now, it)) return "approved on other facts and not stale";
            if (!it.get("was").equals(it.get("now")))
                return "approved as " + it.get("was") + ", and it is " + it.get("now");
        }
        var retired = rows.queryForObject(
                "select count(*) from use_case u join review r on r.subject_id = u.id where u.id = ? and u.stage = 'RETIRED' and r.ended_at is null",
                Integer.class,
                id.value());
        return retired == null || retired == 0 ? null : "retired, and a review is open";
    }
}
