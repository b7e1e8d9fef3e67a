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

    List<GridRow> classes() {
        return rows("class", 0, it -> new Carried(new TreeSet<>(List.of(it)), 0));
    }

    List<GridRow> personal() {
        return rows("personal", 1, it -> new Carried(new TreeSet<>(List.of(0)), it));
    }

    private List<GridRow> rows(String kind, int first, IntFunction<Carried> carried) {
        var rows = new ArrayList<GridRow>();
        @Nullable List<Ruling> above = null;
        for (int level = first; level <= 4; level++) {
            var here = rulings(carried.apply(level));
            // What needs the same as the data above is one row with it.
            if (above != null && said(here).equals(said(above)))
                rows.add(rows.removeLast().with(level));
            else rows.add(new GridRow(kind, List.of(level), blocks(here, above)));
            above = here;
        }
        return rows;
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

    private List<GridRow.Block> blocks(List<Ruling> here, @Nullable List<Ruling> above) {
        var blocks = new ArrayList<GridRow.Block>();
        for (int at = 0; at < MODES.size(); at++) {
            var block = block(
                    MODES.get(at),
                    here.get(at),
                    above == null ? new TreeSet<>() : above.get(at).controls());
            if (!blocks.isEmpty() && blocks.getLast().saysWhat(block)) {
                var modes = new ArrayList<>(blocks.getLast().modes());
                modes.addAll(block.modes());
                blocks.set(blocks.size() - 1, block.in(List.copyOf(modes)));
            } else blocks.add(block);
        }
        return blocks;
    }

    private GridRow.Block block(Mode mode, Ruling ruling, SortedSet<String> needed) {
        var also = new TreeSet<>(ruling.controls());
        also.removeAll(needed);
        return new GridRow.Block(
                List.of(mode),
                ruling.outcome(),
                ruling.isForbidden() && ruling.by().stream().noneMatch(Ruling.By::exceptable),
                List.copyOf(also),
                ruling.missing().isEmpty() ? "" : words.facts(ruling.missing()),
                ruling.rules());
    }
}
