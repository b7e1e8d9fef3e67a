package io.demarc.houserules;

import static io.demarc.deployment.LegQuestions.AGREEMENT_AND_TRANSFER;
import static io.demarc.deployment.LegQuestions.BOTH;
import static io.demarc.deployment.LegQuestions.CONTRACT_TIER;
import static io.demarc.deployment.LegQuestions.INPUTS_TRAIN;

import io.demarc.deployment.Mode;
import io.demarc.questionnaire.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What may go where at a glance: each class of data without anybody in it, and each level of personal data that is public, in
 * each mode, under a business contract that excludes training, with agreement and transfer in force. Equal neighbours are one.
 */
@Component
class RuleGrid {

    private static final Answers USUAL =
            new Answers(Map.of(CONTRACT_TIER, "BUSINESS", INPUTS_TRAIN, "NEVER", AGREEMENT_AND_TRANSFER, BOTH));
    private static final List<Mode> MODES =
            Arrays.stream(Mode.values()).filter(it -> !it.isHybrid()).toList();

    private final HouseRulings rulings;
    private final RulingWords words;

    RuleGrid(HouseRulings rulings, RulingWords words) {
        this.rulings = rulings;
        this.words = words;
    }

    /** What holds for each level of a kind of data, in each mode. */
    record Said(List<List<Ruling>> classes, List<List<Ruling>> personal) {}

    Said said() {
        return new Said(levels(0, RuleGrid::ofClass), levels(1, RuleGrid::ofPersonal));
    }

    /** @param before what was said, to mark what has changed; null to mark nothing */
    List<GridRow> classes(@Nullable Said before) {
        return rows("class", 0, levels(0, RuleGrid::ofClass), before == null ? null : before.classes());
    }

    List<GridRow> personal(@Nullable Said before) {
        return rows("personal", 1, levels(1, RuleGrid::ofPersonal), before == null ? null : before.personal());
    }

    private static Carried ofClass(int level) {
        return new Carried(new TreeSet<>(List.of(level)), 0);
    }

    private static Carried ofPersonal(int level) {
        return new Carried(new TreeSet<>(List.of(0)), level);
    }

    private List<List<Ruling>> levels(int first, IntFunction<Carried> carried) {
        return IntStream.rangeClosed(first, 4)
                .mapToObj(it -> rulings(carried.apply(it)))
                .toList();
    }

    private List<GridRow> rows(String kind, int first, List<List<Ruling>> all, @Nullable List<List<Ruling>> before) {
        var rows = new ArrayList<GridRow>();
        for (int at = 0; at < all.size(); at++) {
            var here = all.get(at);
            var changed = changed(here, before == null ? null : before.get(at));
            // What needs the same as the data above is one row with it.
            if (at > 0
                    && said(here).equals(said(all.get(at - 1)))
                    && changed.equals(changed(all.get(at - 1), before == null ? null : before.get(at - 1))))
                rows.add(rows.removeLast().with(first + at));
            else
                rows.add(new GridRow(
                        kind, List.of(first + at), blocks(here, at == 0 ? null : all.get(at - 1), changed)));
        }
        return rows;
    }

    private static List<Boolean> changed(List<Ruling> here, @Nullable List<Ruling> before) {
        var said = said(here);
        var earlier = before == null ? said : said(before);
        return IntStream.range(0, here.size())
                .mapToObj(it -> !said.get(it).equals(earlier.get(it)))
                .toList();
    }

    private List<Ruling> rulings(Carried carried) {
        return MODES.stream()
                .map(it -> rulings.of(new PlaceFacts(it, null, USUAL), carried, Answers.NONE))
                .toList();
    }

    private static List<List<Object>> said(List<Ruling> all) {
        return all.stream()
                .map(it -> List.<Object>of(it.outcome(), it.controls(), it.missing(), it.rules()))
                .toList();
    }

    private List<GridRow.Block> blocks(List<Ruling> here, @Nullable List<Ruling> above, List<Boolean> changed) {
        var blocks = new ArrayList<GridRow.Block>();
        for (int at = 0; at < MODES.size(); at++) {
            var block = block(
                    MODES.get(at),
                    here.get(at),
                    above == null ? new TreeSet<>() : above.get(at).controls(),
                    changed.get(at));
            if (!blocks.isEmpty() && blocks.getLast().saysWhat(block)) {
                var modes = new ArrayList<>(blocks.getLast().modes());
                modes.addAll(block.modes());
                blocks.set(blocks.size() - 1, block.in(List.copyOf(modes)));
            } else blocks.add(block);
        }
        return blocks;
    }

    private GridRow.Block block(Mode mode, Ruling ruling, SortedSet<String> needed, boolean changed) {
        var also = new TreeSet<>(ruling.controls());
        also.removeAll(needed);
        return new GridRow.Block(
                List.of(mode),
                ruling.outcome(),
                ruling.isForbidden() && ruling.by().stream().noneMatch(Ruling.By::exceptable),
                List.copyOf(also),
                ruling.missing().isEmpty() ? "" : words.facts(ruling.missing()),
                ruling.rules(),
                changed);
    }
}
