package io.demarc.review.queue;

import io.demarc.assessment.Score;
import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import io.demarc.review.subject.Placed;
import io.demarc.review.subject.Reviewables;
import io.demarc.tenancy.BusinessClock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** The queue to take away, narrowed as it is. */
@Controller
@Requires(Capability.VIEW_REVIEWS)
class QueueFileController {

    private final Queue queue;
    private final QueueLines lines;
    private final Reviewables subjects;
    private final CsvFiles files;
    private final BusinessClock clock;

    QueueFileController(Queue queue, QueueLines lines, Reviewables subjects, CsvFiles files, BusinessClock clock) {
        this.queue = queue;
        this.lines = lines;
        this.subjects = subjects;
        this.files = files;
        this.clock = clock;
    }

    /** @param placed where its subject runs, and what is open there */
    private record Line(QueueLine line, Placed placed) {

        private Queue.Row row() {
            return line.row();
        }
    }

    private static final List<CsvColumn<Line>> COLUMNS = List.of(
            new CsvColumn<>("queue.file.name", line -> line.row().name()),
            new CsvColumn<>(
                    "queue.file.news",
                    line -> CsvColumn.word("queue.news", line.row().news())),
            new CsvColumn<>("queue.due", line -> line.row().due()),
            new CsvColumn<>(
                    "queue.tier",
                    line -> CsvColumn.word(
                            "tier", Objects.requireNonNullElse(line.row().tier(), Score.HELD))),
            new CsvColumn<>(
                    "queue.mode", line -> CsvColumn.word("mode", line.placed().mode())),
            new CsvColumn<>("queue.file.open", line -> line.placed().open()),
            new CsvColumn<>("queue.unit", line -> line.row().unit()),
            new CsvColumn<>("queue.file.mine", line -> concerns(line.line().mine())),
            new CsvColumn<>("queue.file.waiting", line -> concerns(line.line().waiting())),
            new CsvColumn<>("queue.file.decided", line -> concerns(line.line().decided())),
            new CsvColumn<>("queue.file.closed", line -> line.row().strengthened()),
            new CsvColumn<>("queue.file.id", line -> line.row().review()));

    @Costly
    @GetMapping("/reviews.csv")
    View file(@ModelAttribute("filter") QueueFilter filter, @Me Member me, CsvFiles.Reader reader) {
        var whose = filter.whose().orElse(Whose.MINE);
        var walk = queue.walk(filter, whose, me, clock.today()).with(rows -> lines(rows, me));
        return files.of("reviews", walk, COLUMNS, reader);
    }

    private List<Line> lines(List<Queue.Row> rows, Member me) {
        return lines.of(rows, me).stream()
                .map(line -> new Line(
                        line, subjects.placed(line.row().kind(), line.row().detail())))
                .toList();
    }

    private static List<CsvColumn.Word> concerns(List<String> concerns) {
        return concerns.stream().map(it -> CsvColumn.word("concern", it)).toList();
    }
}
