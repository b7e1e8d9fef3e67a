package io.demarc.evidence;

import io.demarc.evidence.Months.Bar;
import io.demarc.identity.Member;
import io.demarc.listing.Count;
import io.demarc.listing.JointRows;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How many pieces there are of each sort, and how many end in which month: each figure up to a bound. */
@Component
class Figures {

    static final int BOUND = 1_000;

    /** Of so many that end in a month it is looked up whether they are the only proof of something. */
    static final int LOOKED_UP = 100;

    private final Access access;
    private final BusinessClock clock;

    Figures(Access access, BusinessClock clock) {
        this.access = access;
        this.clock = clock;
    }

    record Counted(List<Long> chips, List<Long> bars, List<Long> soles) {}

    /**
     * @param bars in their order
     * @param highest the highest of them, at least 1
     */
    record Calendar(Map<Shown, Count> chips, List<Ending> bars, long highest) {

        public Count of(Shown shown) {
            return chips.getOrDefault(shown, new Count(0, BOUND));
        }

        /** What ends within 30 days. */
        public Count soon() {
            return of(Shown.SOON);
        }
    }

    /** @param sole how many of them are the only proof of something; -1 where they are too many to be looked up */
    record Ending(Bar bar, Count count, long sole) {

        /** In per cent of the highest, at least one where there is any. */
        public long height(long number, long highest) {
            return number == 0 ? 0 : Math.max(2, number * 100 / highest);
        }
    }

    /** To be read with what else a page shows; one row. */
    JointRows<Counted> asked(Member me) {
        var today = clock.today();
        var bars = Months.of(today);
        var visible = access.visible("t", me);
        var parameters = new HashMap<String, Object>(Shown.parameters(today));
        parameters.putAll(visible.parameters());
        for (int i = 0; i < bars.size(); i++) {
            parameters.put("from_" + i, first(bars.get(i)));
            parameters.put("to_" + i, last(bars.get(i)));
        }
        // Where many end in a month, nothing is looked up about them: the count comes first.
        return new JointRows<>(
                """
                        select c.chips, c.bars, array[%s] as soles
                        from (select array[%s] as chips, array[%s] as bars offset 0) c
                        """.formatted(
                                IntStream.range(0, bars.size())
                                        .mapToObj(i -> "case when c.bars[%d] <= %d then %s else -1 end"
                                                .formatted(i + 1, LOOKED_UP, sole(visible.sql(), ends(i))))
                                        .collect(Collectors.joining(",\n")),
                                Shown.CHIPS.stream()
                                        .map(it -> count(visible.sql(), it.sql()))
                                        .collect(Collectors.joining(",\n")),
                                IntStream.range(0, bars.size())
                                        .mapToObj(i -> count(visible.sql(), ends(i)))
                                        .collect(Collectors.joining(",\n"))),
                parameters,
                Counted.class);
    }

    Calendar calendar(Counted counted) {
        var bars = Months.of(clock.today());
        var chips = new HashMap<Shown, Count>();
        for (int i = 0; i < Shown.CHIPS.size(); i++)
            chips.put(Shown.CHIPS.get(i), new Count(counted.chips().get(i), BOUND));
        var endings = IntStream.range(0, bars.size())
                .mapToObj(i -> new Ending(
                        bars.get(i),
                        new Count(counted.bars().get(i), BOUND),
                        counted.soles().get(i)))
                .toList();
        return new Calendar(
                chips,
                endings,
                endings.stream().mapToLong(it -> it.count().rows()).max().stream()
                        .map(it -> Math.max(1, it))
                        .findFirst()
                        .orElse(1));
    }

    private static String count(String visible, String which) {
        return "(select count(*) from (select from evidence t where t.tenant_id = :tenant and (%s) and (%s) limit %d) few)"
                .formatted(visible, which, BOUND + 1);
    }

    private static String sole(String visible, String which) {
        return """
                (select count(*) from (
                    select t.tenant_id, t.id from evidence t where t.tenant_id = :tenant and (%s) and (%s) limit %d) few
                 where exists (select from evidence_proof p where p.tenant_id = few.tenant_id and p.evidence_id = few.id
                                 and p.accepted and %s))
                """.formatted(visible, which, LOOKED_UP + 1, ShelfList.ONLY);
    }

    private static String ends(int bar) {
        return "t.current and t.accepted and t.ends_on between :from_%1$d and :to_%1$d".formatted(bar);
    }

    private static LocalDate first(Bar bar) {
        return bar.from() == null ? LocalDate.of(1, 1, 1) : bar.from();
    }

    private static LocalDate last(Bar bar) {
        return bar.to() == null ? LocalDate.of(9999, 12, 30) : bar.to();
    }
}
