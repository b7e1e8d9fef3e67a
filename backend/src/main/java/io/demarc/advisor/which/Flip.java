package io.demarc.advisor.which;

import io.demarc.advisor.Judgement;
import io.demarc.deployment.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer that, were it the nearest other one, would make another mode the first choice. */
record Flip(Question question, String option, Mode mode) {

    /**
     * One for each question that has such an answer.
     *
     * @param first the first choice by other answers; null where there is none
     */
    static List<Flip> of(Said said, @Nullable Mode now, Function<Said, @Nullable Judgement> first) {
        var flips = new ArrayList<Flip>();
        for (var chosen : said.chosen().entrySet())
            for (var other : chosen.getKey().othersThan(chosen.getValue())) {
                var then = first.apply(said.with(chosen.getKey(), other));
                if (then == null || then.mode() == now) continue;
                flips.add(new Flip(chosen.getKey(), other.value(), then.mode()));
                break;
            }
        return flips;
    }
}
