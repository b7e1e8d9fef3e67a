package io.demarc.assessment;

import io.demarc.questionnaire.Answers;
import io.demarc.reference.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of the EU AI Act that is asked: whether it applies, the prohibitions of Article 5, and the short list that gives
 * F11; with the dates of each and the duties that follow. What was said is the ids of what is so, with a question mark behind
 * them where somebody is not sure.
 */
record AiAct(
        boolean policy,
        List<Prohibition> prohibitions,
        List<Watched> watched,
        List<Level> classes,
        @Nullable List<Day> dates,
        @Nullable List<Exempt> scope,
        @Nullable List<Earlier> earlier,
        @Nullable Sector sector,
        @Nullable List<Duty> duties,
        @Nullable Parts parts,
        @Nullable List<Fine> fines,
        @Nullable String supervision) {

    static final Kind<AiAct> KIND =
            new Kind<>("ai-act", "assessment", AiAct.class, (it, others) -> it.faults(), AiAct::names);

    /** Said when nothing else applies, so that "no" differs from "not answered". */
    static final String NONE = "NONE";

    static final String NOT_SURE = "?";

    /** The words by which duties say whose they are. */
    private static final List<String> PARTS = List.of("provider", "deployer", "importer", "distributor");

    /**
     * @param appliesFrom the law's own date; the portal stops it already before
     * @param more whether it is folded once more, since few need it
     */
    record Prohibition(
            String id,
            String provision,
            LocalDate appliesFrom,
            @Nullable String group,
            @Nullable Boolean more,
            String text,
            @Nullable String example) {}

    /**
     * @param also other provisions that it falls under, with their dates
     * @param more whether it is folded once more, since few need it
     * @param unasked whether it only has words, for those who said it by its id
     * @param raises the id of another one that counts as the class {@code to} where this is so
     * @param unsure the stricter class that it counts as where somebody is not sure; its own where none is named
     */
    record Watched(
            String id,
            RegulatoryClass regulatoryClass,
            String provision,
            LocalDate appliesFrom,
            @Nullable String group,
            @Nullable List<String> flags,
            @Nullable List<Also> also,
            @Nullable Boolean more,
            @Nullable Boolean unasked,
            @Nullable String raises,
            @Nullable RegulatoryClass to,
            @Nullable RegulatoryClass unsure,
            String text,
            @Nullable String example) {}

    record Also(String provision, LocalDate from) {}

    record Level(RegulatoryClass regulatoryClass, int level) {}

    /** When something of the law applies. */
    record Day(
            LocalDate from,
            String what,
            String basis,
            Status status,
            @Nullable String note) {}

    /** How far a date has come on the day of the version. */
    enum Status {
        IN_FORCE,
        VOLUNTARY,
        AHEAD
    }

    /** What takes a use case out of the law's reach. */
    record Exempt(
            String id,
            String provision,
            String text,
            @Nullable String example) {}

    /** What an earlier list asked otherwise. @param until the last version of the list that asked it */
    record Earlier(String id, RegulatoryClass regulatoryClass, int until, String text) {}

    /** F11 by the answer about the supervisor of our sector. */
    record Sector(String answer, Map<String, Integer> levels) {}

    /**
     * @param from the dates by class or flag; ALL for whatever the law applies to
     * @param owedTo what we may say that we are, and are then owed this by who is meant
     */
    record Duty(
            Map<String, List<LocalDate>> from,
            String who,
            @Nullable List<String> owedTo,
            String article,
            String text,
            List<String> controls) {

        /** Of what is prohibited nothing else is asked. */
        boolean isStopping() {
            return from.containsKey(RegulatoryClass.PROHIBITED.name());
        }

        /** Whether it is asked of everybody, or for what a model of ours brings. */
        private boolean isOfAll() {
            return from.keySet().stream().allMatch(it -> it.startsWith("GPAI"))
                    || PARTS.stream().noneMatch(who::contains);
        }
    }

    /**
     * What we are to the law.
     *
     * @param answer the id of the answer that says it
     * @param of by what is said, the word for whoever has the duties that this brings
     */
    record Parts(String answer, Map<String, String> of) {

        /** The words for what was said to be so; empty where nothing was. */
        Set<String> said(Answers answers) {
            return words(answers, List.of());
        }

        /** Whether somebody said that we are none of these, or is not sure. */
        boolean isNone(Answers answers) {
            return answers.said(answer) && said(answers).isEmpty();
        }

        /** Whether who has these parts has the duty; whoever it is where nobody says what they are. */
        boolean have(Duty duty, Answers answers) {
            return duty.isOfAll()
                    || said(answers).isEmpty()
                    || words(answers, duty.owedTo() == null ? List.of() : duty.owedTo()).stream()
                            .anyMatch(duty.who()::contains);
        }

        private Set<String> words(Answers answers, List<String> without) {
            return answers.ticked(answer).stream()
                    .filter(it -> !without.contains(it))
                    .flatMap(it -> Stream.ofNullable(of.get(it)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * What a breach costs at most.
     *
     * @param of the classes and flags whose duties may be broken; ALL for whatever the law applies to
     */
    record Fine(List<String> of, String breach, String most, String basis) {}

    List<Exempt> exempts() {
        return scope == null ? List.of() : scope;
    }

    List<Earlier> ofBefore() {
        return earlier == null ? List.of() : earlier;
    }

    Optional<Earlier> ofBefore(String id) {
        return ofBefore().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    List<Fine> allFines() {
        return fines == null ? List.of() : fines;
    }

    List<Duty> allDuties() {
        return duties == null ? List.of() : duties;
    }

    Finding find(Set<String> said) {
        return Finding.of(said, this);
    }

    int level(Collection<RegulatoryClass> found) {
        return classes.stream()
                .filter(entry -> found.contains(entry.regulatoryClass()))
                .mapToInt(Level::level)
                .max()
                .orElse(0);
    }

    /** What can be said to be so, as {@link LawOptions} offers it. */
    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        String prefix = LawOptions.NAME + ".";
        prohibitions.forEach(it -> names.put(prefix + it.id(), it.text()));
        watched.forEach(it -> names.put(prefix + it.id(), it.text()));
        exempts().forEach(it -> names.put(prefix + it.id(), it.text()));
        ofBefore().forEach(it -> names.put(prefix + it.id(), it.text()));
        return names;
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        var ids = new HashSet<String>();
        Stream.of(
                        prohibitions.stream().map(Prohibition::id),
                        watched.stream().map(Watched::id),
                        exempts().stream().map(Exempt::id),
                        ofBefore().stream().map(Earlier::id))
                .flatMap(it -> it)
                .filter(id -> !ids.add(id))
                .forEach(id -> faults.add(id + " is there twice"));
        if (dates == null) return faults;
        var days = dates.stream().map(Day::from).toList();
        Stream.of(
                        prohibitions.stream().map(Prohibition::appliesFrom),
                        watched.stream().map(Watched::appliesFrom),
                        watched.stream()
                                .flatMap(it -> it.also() == null ? Stream.<Also>of() : it.also().stream())
                                .map(Also::from),
                        allDuties().stream()
                                .flatMap(it -> it.from().values().stream().flatMap(List::stream)))
                .flatMap(it -> it)
                .filter(day -> !days.contains(day))
                .distinct()
                .forEach(day -> faults.add("nothing is said of the date " + day));
        return faults;
    }
}
