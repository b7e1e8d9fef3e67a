package io.demarc.houserules;

import io.demarc.boundary.matrix.Controls;
import io.demarc.deployment.Mode;
import io.demarc.questionnaire.Answers;
import io.demarc.reference.Shipped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** House rules that are asked about places, on a day. */
record Asked(HouseRules all, LocalDate today) {

    /** HR101 of the domain specification: Confidential data and above stay in the EU. */
    static final HouseRule KEEP_IN_THE_EU = own(null, null);

    static Asked shipped() {
        return new Asked(Shipped.newest(HouseRules.KIND).content(), LocalDate.of(2026, 11, 28));
    }

    static List<String> controls() {
        return Shipped.newest(Controls.KIND).content().controls().stream()
                .map(Controls.Control::id)
                .toList();
    }

    static HouseRule own(LocalDate from, LocalDate until) {
        return new HouseRule(
                "HR101",
                "Confidential data and above stay in the EU",
                "Outside the EU: not allowed.",
                null,
                null,
                new RuleData(Set.of(2, 3, 4), null, null),
                List.of(new RulePlace(
                        Set.of(Mode.M1, Mode.M2, Mode.M3, Mode.M4, Mode.M5), null, null, null, Set.of("EU"), null)),
                HouseRule.Result.FORBIDDEN,
                null,
                null,
                from,
                until);
    }

    Asked with(HouseRule own) {
        var more = new ArrayList<>(all.rules());
        more.add(own);
        return new Asked(new HouseRules(true, more, null), today);
    }

    Asked on(String day) {
        return new Asked(all, LocalDate.parse(day));
    }

    Ruling judge(PlaceFacts place, Carried carried) {
        return judge(place, carried, Set.of());
    }

    Ruling judge(PlaceFacts place, Carried carried, Set<String> inPlace) {
        return all.judge(place, carried, control -> true, today).with(inPlace);
    }

    static PlaceFacts place(Mode mode, Map<String, String> answers) {
        return new PlaceFacts(mode, null, answers(answers));
    }

    static Answers answers(Map<String, String> answers) {
        return new Answers(answers);
    }

    /** @param classes a digit each */
    static Carried data(String classes, Integer personal) {
        return new Carried(
                classes.chars().mapToObj(it -> it - '0').collect(Collectors.toCollection(TreeSet::new)), personal);
    }
}
