package io.demarc.audit;

import io.demarc.kernel.DomainEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says which of a transaction's events a change belongs to. They are looked up, not gone through: a job publishes hundreds of
 * them with thousands of changes.
 */
final class Owners {

    private final List<String> modules;
    private final List<List<?>> facts;
    private final Map<UUID, Integer> bySubject = new HashMap<>();
    private final Map<Object, Integer> byFact = new HashMap<>();
    private final Map<String, List<Integer>> bySubjectText = new HashMap<>();
    private final Map<String, Set<UUID>> subjectsOf = new HashMap<>();

    Owners(List<DomainEvent> events) {
        modules = events.stream().map(it -> EventChanges.module(it.getClass())).toList();
        facts = events.stream().<List<?>>map(it -> facts(it).toList()).toList();
        for (int i = 0; i < events.size(); i++) {
            var subject = events.get(i).subject().id();
            bySubject.putIfAbsent(subject, i);
            for (var fact : facts.get(i)) byFact.putIfAbsent(fact, i);
            bySubjectText
                    .computeIfAbsent(subject.toString(), text -> new ArrayList<>())
                    .add(i);
            subjectsOf
                    .computeIfAbsent(modules.get(i), module -> new HashSet<>())
                    .add(subject);
        }
    }

    /**
     * Whose subject the row is, then who names it, then who names what it refers to; then whose module's it is, if that tells
     * of its subject or of one alone, and then whoever tells of what it refers to. The first of each, and of all if it is none.
     */
    int of(EventChanges.Seen seen) {
        var itself = bySubject.get(seen.change().entityId());
        if (itself != null) return itself;
        var named = byFact.get(seen.change().entityId());
        if (named != null) return named;
        IntPredicate ofModule = it -> modules.get(it).equals(seen.module());
        return Stream.of(
                        about(seen, it -> names(it, seen)),
                        about(seen, ofModule),
                        tellsOfOne(seen.module())
                                ? IntStream.range(0, modules.size())
                                        .filter(ofModule)
                                        .findFirst()
                                : OptionalInt.empty(),
                        about(seen, it -> true))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst()
                .orElse(0);
    }

    /** The first of those whose subject the row refers to. */
    private OptionalInt about(EventChanges.Seen seen, IntPredicate condition) {
        return seen.row().stream()
                .map(bySubjectText::get)
                .filter(Objects::nonNull)
                .mapToInt(some -> some.stream()
                        .mapToInt(Integer::intValue)
                        .filter(condition)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE))
                .filter(it -> it < Integer.MAX_VALUE)
                .min();
    }

    private boolean tellsOfOne(String module) {
        return subjectsOf.getOrDefault(module, Set.of()).size() == 1;
    }

    private boolean names(int event, EventChanges.Seen seen) {
        return facts.get(event).stream()
                .anyMatch(it -> it instanceof String text && seen.row().contains(text));
    }

    private static Stream<?> facts(DomainEvent event) {
        return event.facts().values().stream()
                .flatMap(it -> it instanceof List<?> several ? several.stream() : Stream.of(it));
    }
}
