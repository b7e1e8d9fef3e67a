package io.demarc.advisor.comparison;

import io.demarc.advisor.which.Question;
import io.demarc.advisor.which.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an address asks a comparison for.
 *
 * @param added offerings to be seen beside the others
 * @param quota output tokens a minute at most
 */
public record Asked(Said said, List<UUID> added, OptionalDouble quota, Map<String, String> parameters) {

    /** What nothing else has asked about a use case by then. */
    static final List<Question> QUESTIONS = List.of(Question.STAY, Question.MUCH, Question.START);

    private static final String ADDED = "add";

    /** One more, from a form that keeps the others. */
    private static final String WITH = "with";

    private static final String QUOTA = "quota";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static Asked of(Map<String, String> parameters) {
        var added = Stream.of(
                        parameters.getOrDefault(ADDED, "").split(","),
                        parameters.getOrDefault(WITH, "").split(","))
                .flatMap(Stream::of)
                .filter(it -> it.matches(ID))
                .map(UUID::fromString)
                .distinct()
                .limit(SideBySide.MOST - 1)
                .toList();
        var quota = parameters.getOrDefault(QUOTA, "");
        var known = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (isNeed(name, value) || isAnswer(name, value)) known.put(name, value);
        });
        if (!added.isEmpty()) known.put(ADDED, joined(added));
        boolean limited = quota.matches("[1-9]\\d{0,9}");
        if (limited) known.put(QUOTA, quota);
        return new Asked(
                Said.of(parameters, QUESTIONS),
                added,
                limited ? OptionalDouble.of(Double.parseDouble(quota)) : OptionalDouble.empty(),
                known);
    }

    private static boolean isNeed(String name, String value) {
        return name.matches("K(0[1-9]|1[0-5])") && value.matches("[0-5]");
    }

    private static boolean isAnswer(String name, String value) {
        return QUESTIONS.stream()
                .anyMatch(it -> it.field().equals(name) && it.option(value).isPresent());
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** The same without one of those that were added. */
    public Map<String, String> without(String offering) {
        var others = new LinkedHashMap<>(parameters);
        var rest = new ArrayList<>(added);
        rest.removeIf(it -> it.toString().equals(offering));
        if (rest.isEmpty()) others.remove(ADDED);
        else others.put(ADDED, joined(rest));
        return others;
    }

    public String typedQuota() {
        return parameters.getOrDefault(QUOTA, "");
    }

    public String typedAdded() {
        return parameters.getOrDefault(ADDED, "");
    }

    /** As an address has it, from its question mark on; empty where nothing is asked. */
    public String address() {
        return address(parameters);
    }

    public String addressWithout(String offering) {
        return address(without(offering));
    }

    /** Of an {@link #address} that was kept. */
    public static Map<String, String> parameters(String address) {
        return address.isEmpty()
                ? Map.of()
                : Stream.of(address.substring(1).split("&"))
                        .map(it -> it.split("=", 2))
                        .filter(it -> it.length == 2)
                        .collect(Collectors.toMap(it -> it[0], it -> it[1], (one, _) -> one));
    }

    /** What is in it are words of ours and ids. */
    private static String address(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }
}
