package io.demarc.houserules;

import io.demarc.identity.Member;
import io.demarc.reference.Draft;
import io.demarc.reference.KeptDraft;
import io.demarc.reference.References;
import io.demarc.reference.Trials;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What pages show of a draft of house rules, beside what is in force. */
@Component
@Transactional(readOnly = true)
class DraftPages {

    private final RuleDrafts drafts;
    private final RulePreviews previews;
    private final PreviewList list;
    private final RuleGrid grid;
    private final Trials trials;
    private final References references;

    DraftPages(
            RuleDrafts drafts,
            RulePreviews previews,
            PreviewList list,
            RuleGrid grid,
            Trials trials,
            References references) {
        this.drafts = drafts;
        this.previews = previews;
        this.list = list;
        this.grid = grid;
        this.trials = trials;
        this.references = references;
    }

    enum Change {
        NONE,
        NEW,
        CHANGED
    }

    /** A rule of the draft. */
    record Row(HouseRule rule, Change change) {}

    /**
     * A draft, or what would begin one.
     *
     * @param version 0 where nothing is drafted
     * @param overtaken whether something else was published since it began
     * @param changed how many rules are new, changed, left out or put back
     */
    record Sketch(int version, boolean overtaken, List<Row> rules, List<HouseRules.LeftOut> leftOut, long changed) {

        public boolean isThere() {
            return version > 0;
        }
    }

    /**
     * @param current whether it is of the draft as it is now
     * @param sums null while it goes on
     */
    record Look(RulePreview preview, boolean current, PreviewList.@Nullable Sums sums) {

        public boolean isDone() {
            return current && sums != null;
        }
    }

    record Grids(List<GridRow> classes, List<GridRow> personal) {}

    Sketch sketch() {
        var draft = drafts.find();
        var now = references.inForce(HouseRules.KIND).content();
        var rules = draft.map(KeptDraft::content).orElse(now);
        var rows =
                rules.rules().stream().map(it -> new Row(it, change(it, now))).toList();
        long gone = Stream.concat(
                        rules.without().stream().map(HouseRules.LeftOut::rule),
                        now.without().stream().map(HouseRules.LeftOut::rule))
                .map(HouseRule::id)
                .distinct()
                .filter(it -> rules.of(it).isPresent() != now.of(it).isPresent())
                .count();
        return new Sketch(
                draft.map(KeptDraft::version).orElse(0),
                draft.map(KeptDraft::overtaken).orElse(false),
                rows,
                rules.without(),
                gone
                        + rows.stream()
                                .filter(it -> it.change() == Change.CHANGED)
                                .count()
                        + rows.stream()
                                .filter(it -> it.change() == Change.NEW
                                        && now.ids().noneMatch(it.rule().id()::equals))
                                .count());
    }

    private static Change change(HouseRule rule, HouseRules now) {
        return now.of(rule.id())
                .map(it -> it.equals(rule) ? Change.NONE : Change.CHANGED)
                .orElse(Change.NEW);
    }

    Optional<Look> look(Member me) {
        return previews.find().map(it -> {
            boolean current = drafts.find().flatMap(previews::of).isPresent();
            return new Look(it, current, it.isFinished() ? list.sums(it, me) : null);
        });
    }

    /** What may go where under the draft, what has changed marked. */
    Grids grids() {
        var before = grid.said();
        var draft = drafts.find()
                .map(it -> List.of(new Draft(HouseRules.KIND.name(), it.basedOn(), it.json())))
                .orElseGet(List::of);
        return Objects.requireNonNull(trials.with(draft, () -> new Grids(grid.classes(before), grid.personal(before))));
    }
}
