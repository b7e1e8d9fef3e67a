package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule as a form shows it and takes it back. */
class RuleFormTests {

    private final Random chance = new Random(12);

    @Test
    void whoever_changes_nothing_changes_nothing() {
        for (int drawn = 0; drawn < 10_000; drawn++) {
            var rule = rule(List.of("HR09", "HR101").get(chance.nextInt(2)));
            assertThat(RuleForm.of(rule, 3).rule(rule.id(), rule.anywhere())).isEqualTo(rule);
        }
    }

    @Test
    void so_it_is_with_every_rule_that_is_shipped() {
        for (var rule : Asked.shipped().all().rules())
            assertThat(RuleForm.of(rule, 0).rule(rule.id(), rule.anywhere()))
                    .usingRecursiveComparison()
                    .ignoringFields("reason")
                    .ignoringCollectionOrder()
                    .isEqualTo(rule);
    }

    private HouseRule rule(String id) {
        var result = HouseRule.Result.values()[chance.nextInt(3)];
        return new HouseRule(
                id,
                "Title",
                "Text",
                "Why",
                chance.nextBoolean() ? null : "Policy",
                chance.nextBoolean()
                        ? null
                        : new RuleData(chance.nextBoolean() ? null : some(0, 1, 2, 3, 4), some(0, 1, 2, 3, 4), null),
                chance.nextInt(3) == 0 ? null : List.of(place()),
                result,
                result == HouseRule.Result.CONDITIONAL ? List.of("C05", "C06") : null,
                chance.nextBoolean() ? null : false,
                chance.nextBoolean() ? null : LocalDate.of(2027, 1, 1),
                chance.nextBoolean() ? null : LocalDate.of(2027, 12, 31));
    }

    private RulePlace place() {
        return new RulePlace(
                some(Mode.M1, Mode.M2, Mode.M6),
                chance.nextBoolean() ? null : some("CONSUMER", "BUSINESS"),
                chance.nextBoolean() ? null : new ArrayList<>(List.of("Acme AI, Inc.", "Beta; Co")),
                chance.nextBoolean() ? null : some("EU", "Norway"),
                chance.nextBoolean() ? null : some("EEA", "CH"),
                chance.nextBoolean() ? null : Map.of("AN50", some("NEVER", "ALWAYS"), "AN16", some("YES")));
    }

    @SafeVarargs
    private <T> Set<T> some(T... of) {
        var some = new HashSet<T>();
        do some.add(of[chance.nextInt(of.length)]);
        while (chance.nextBoolean());
        return some;
    }
}
