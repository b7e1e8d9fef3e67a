package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.deployment.RuleWords.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks every kind of request through the rules of a plan, and says where they fail. There are few enough of them: five classes of
 * data, five levels of personal data, and what little else rules look at.
 */
final class RoutingCheck {

    static final String CLASS = "DATA_CLASS";
    static final String PERSONAL = "PERSONAL_DATA";

    private final DeploymentPlan plan;
    private final List<Condition> rules;
    private final List<Attribute> attributes;
    private final Map<Integer, SortedSet<Integer>> beaten = new TreeMap<>();
    private final TreeSet<Integer> met = new TreeSet<>();
    private final TreeSet<Integer> taken = new TreeSet<>();
    private final TreeSet<Integer> nowhere = new TreeSet<>();
    private final Map<Integer, SortedSet<Integer>> classes = new TreeMap<>();
    private final Map<Integer, SortedSet<Integer>> people = new TreeMap<>();

    private RoutingCheck(DeploymentPlan plan, List<Attribute> attributes) {
        this.plan = plan;
        this.rules = plan.routing().conditions();
        this.attributes = attributes;
    }

    /**
     * @param attributes what rules may look at
     * @param highest class of data that reaches the model at all, 0 to 4; null while it is not known
     * @param personal the highest level of personal data; null while it is not known
     * @return in the order of the rules; nothing of a plan whose places do not differ
     */
    static List<RoutingFault> faults(
            DeploymentPlan plan, List<Attribute> attributes, @Nullable Integer highest, @Nullable Integer personal) {
        if (!plan.isHybrid()) return List.of();
        var check = new RoutingCheck(plan, attributes);
        Request.all(attributes, (attribute, value) -> switch (attribute) {
                    case CLASS -> isUpTo(value, highest);
                    case PERSONAL -> isUpTo(value, personal);
                    default -> true;
                })
                .forEach(check::send);
        return check.faults();
    }

    private static boolean isUpTo(String value, @Nullable Integer highest) {
        return highest == null || !value.matches("\\d") || Integer.parseInt(value) <= highest;
    }

    /** To the place that the first rule says; a rule of which nobody can say whether it holds is passed over. */
    private void send(Request request) {
        int first = 0;
        for (int rule = 1; rule <= rules.size(); rule++) {
            if (!request.meets(rules.get(rule - 1)).orElse(false)) continue;
            met.add(rule);
            if (first == 0) first = rule;
            else beaten.computeIfAbsent(rule, _ -> new TreeSet<>()).add(first);
        }
        if (first > 0) taken.add(first);
        arrive(
                request,
                first,
                first == 0 ? plan.routing().defaultLeg() : rules.get(first - 1).leg());
    }

    private void arrive(Request request, int rule, @Nullable UUID place) {
        var leg = plan.legs().stream().filter(it -> it.id().equals(place)).findFirst();
        var dataClass = level(request, CLASS);
        if (leg.isEmpty()) dataClass.ifPresent(nowhere::add);
        leg.map(Leg::dataClasses)
                .filter(it -> !it.isEmpty() && dataClass.isPresent() && !it.contains(dataClass.get()))
                .ifPresent(
                        _ -> classes.computeIfAbsent(rule, _ -> new TreeSet<>()).add(dataClass.orElseThrow()));
        var personal = level(request, PERSONAL);
        leg.map(Leg::personalData)
                .filter(it -> personal.isPresent() && personal.get() > it)
                .ifPresent(
                        _ -> people.computeIfAbsent(rule, _ -> new TreeSet<>()).add(personal.orElseThrow()));
    }

    private static Optional<Integer> level(Request request, String attribute) {
        return Optional.ofNullable(request.values().get(attribute))
                .filter(it -> it.matches("\\d"))
                .map(Integer::valueOf);
    }

    private List<RoutingFault> faults() {
        var faults = new ArrayList<RoutingFault>();
        for (int rule = 1; rule <= rules.size(); rule++) {
            if (isRemoved(rules.get(rule - 1))) faults.add(new RoutingFault.Removed(rule));
            else if (!met.contains(rule)) faults.add(new RoutingFault.Never(rule));
            else if (!taken.contains(rule))
                faults.add(new RoutingFault.Unreachable(rule, beaten.getOrDefault(rule, new TreeSet<>())));
        }
        if (!nowhere.isEmpty()) faults.add(new RoutingFault.Uncovered(nowhere));
        classes.forEach((rule, all) -> faults.add(new RoutingFault.NotCarried(rule, letter(rule), all)));
        people.forEach((rule, all) -> faults.add(new RoutingFault.TooPersonal(rule, letter(rule), all)));
        if (plan.onFailure() == Routing.FailureBehaviour.FAIL_OVER_APPROVED)
            TakeOver.of(plan).stream()
                    .filter(it -> it.isStated() && !it.refused().isEmpty())
                    .forEach(it -> faults.add(new RoutingFault.Narrower(
                            it.from().letter(), it.to().letter(), it.refused())));
        return faults;
    }

    private String letter(int rule) {
        return plan.letter(
                rule == 0 ? plan.routing().defaultLeg() : rules.get(rule - 1).leg());
    }

    /** Levels may be compared with any level, even one that no request of the use case has. */
    private boolean isRemoved(Condition condition) {
        return attributes.stream()
                .filter(it -> it.id().equals(condition.attribute()))
                .flatMap(it -> it.values().stream())
                .noneMatch(it -> it.id().equals(condition.value()));
    }
}
