package io.demarc.houserules;

import io.demarc.deployment.Mode;
import io.demarc.text.Name;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A rule as somebody types it. What nobody ticks or says narrows nothing.
 *
 * @param rule the id of the rule that is changed; empty for one that is new
 * @param operators, inside, outside names: a line each, and regions with commas between them
 * @param facts like {@code AN50=NEVER}
 * @param never whether nobody may grant an exception
 * @param version of the draft that was shown; 0 where there was none
 */
record RuleForm(
        @Nullable String rule,
        @NotBlank @CodePointLength(max = 120) String title,
        @NotBlank @CodePointLength(max = 1000) String text,
        @NotBlank @CodePointLength(max = 1000) String reason,
        @CodePointLength(max = 240) @Nullable String source,
        @Nullable Set<String> classes,
        @Nullable Set<String> personal,
        @Nullable Set<String> modes,
        @Nullable Set<String> tiers,
        @CodePointLength(max = 4000) @Nullable String operators,
        @CodePointLength(max = 500) @Nullable String inside,
        @CodePointLength(max = 500) @Nullable String outside,
        @Nullable Set<String> facts,
        @NotNull HouseRule.Result result,
        @Nullable Set<String> controls,
        @Nullable Boolean never,
        @Nullable String from,
        @Nullable String until,
        @Nullable Integer version) {

    private static final int MOST_OPERATORS = 50;

    static RuleForm of(HouseRule it, int version) {
        var data = it.data();
        var place = it.anywhere().size() == 1 ? it.anywhere().getFirst() : RulePlace.ANYWHERE;
        return new RuleForm(
                it.id(),
                it.title(),
                it.text(),
                it.reason() == null ? "" : it.reason(),
                it.source(),
                data == null ? null : texts(data.classes()),
                data == null ? null : texts(data.personal()),
                texts(place.modes()),
                place.tiers(),
                place.operators() == null ? null : String.join("\n", place.operators()),
                joined(place.inside()),
                joined(place.outside()),
                place.facts() == null ? null : PlaceFact.sent(place.facts()),
                it.result(),
                Set.copyOf(it.controls()),
                Boolean.FALSE.equals(it.exceptable()),
                it.from() == null ? null : it.from().toString(),
                it.until() == null ? null : it.until().toString(),
                version);
    }

    static RuleForm empty(int version) {
        var narrowing =
                new HouseRule("", "", "", null, null, null, null, HouseRule.Result.FORBIDDEN, null, null, null, null);
        return of(narrowing, version);
    }

    int seen() {
        return version == null ? -1 : version;
    }

    Optional<String> id() {
        return Optional.ofNullable(rule).filter(it -> !it.isBlank());
    }

    /** Whether this is ticked: asked by the page for each box. */
    public boolean has(@Nullable Set<String> ticked, Object value) {
        return ticked != null && ticked.contains(value.toString());
    }

    /** What is wrong with what was typed: what was ticked is asked of {@link RuleChoices}. */
    void check(BindingResult errors) {
        if (result == HouseRule.Result.CONDITIONAL && some(controls).isEmpty())
            errors.rejectValue("controls", "missing");
        region("inside", inside, errors);
        region("outside", outside, errors);
        if (lines(operators).size() > MOST_OPERATORS) errors.rejectValue("operators", "many");
        if (isNoDay(from)) errors.rejectValue("from", "unreadable");
        if (isNoDay(until)) errors.rejectValue("until", "unreadable");
        var first = day(from);
        var last = day(until);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            errors.rejectValue("until", "before");
    }

    private static void region(String field, @Nullable String typed, BindingResult errors) {
        regions(typed).stream()
                .filter(it -> !Regions.isKnown(it))
                .findFirst()
                .ifPresent(it -> errors.rejectValue(field, "unknown", new Object[] {it}, null));
    }

    /** @param places of a rule that speaks of several, which this form leaves as they are; else none */
    HouseRule rule(String id, List<RulePlace> places) {
        boolean conditional = result == HouseRule.Result.CONDITIONAL;
        var data = new RuleData(levels(classes), levels(personal), null);
        return new HouseRule(
                id,
                Name.clean(title),
                text.strip(),
                reason.strip(),
                source == null || source.isBlank() ? null : source.strip(),
                data.equals(RuleData.ANY) ? null : data,
                places.size() > 1 ? places : place().equals(RulePlace.ANYWHERE) ? null : List.of(place()),
                result,
                conditional ? List.copyOf(new TreeSet<>(some(controls))) : null,
                Boolean.TRUE.equals(never) ? Boolean.FALSE : null,
                day(from).orElse(null),
                day(until).orElse(null));
    }

    private RulePlace place() {
        return new RulePlace(
                orNull(some(modes).stream().map(Mode::valueOf).collect(Collectors.toCollection(TreeSet::new))),
                orNull(new TreeSet<>(some(tiers))),
                lines(operators).isEmpty() ? null : lines(operators),
                orNull(new TreeSet<>(regions(inside))),
                orNull(new TreeSet<>(regions(outside))),
                some(facts).isEmpty() ? null : PlaceFact.read(some(facts)));
    }

    private static <T> @Nullable Set<T> orNull(Set<T> all) {
        return all.isEmpty() ? null : all;
    }

    private static @Nullable Set<Integer> levels(@Nullable Set<String> ticked) {
        return orNull(some(ticked).stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> some(@Nullable Set<String> ticked) {
        return ticked == null
                ? Set.of()
                : ticked.stream().filter(it -> !it.isBlank()).collect(Collectors.toSet());
    }

    private static List<String> lines(@Nullable String text) {
        return names(text, it -> it.lines());
    }

    private static List<String> regions(@Nullable String text) {
        return names(text, it -> Arrays.stream(it.split("[,;]")));
    }

    private static List<String> names(@Nullable String text, Function<String, Stream<String>> split) {
        return text == null
                ? List.of()
                : split.apply(text)
                        .map(Name::clean)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable Set<String> texts(@Nullable Set<?> values) {
        return values == null ? null : values.stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static @Nullable String joined(@Nullable Set<String> regions) {
        return regions == null ? null : String.join(", ", new TreeSet<>(regions));
    }

    private static boolean isNoDay(@Nullable String text) {
        return text != null && !text.isBlank() && day(text).isEmpty();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        if (text == null || !text.strip().matches("[1-9]\\d{3}-\\d\\d-\\d\\d")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
