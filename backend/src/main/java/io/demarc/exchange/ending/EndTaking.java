package io.demarc.exchange.ending;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.demarc.exchange.ending.EndVerdict.Becomes;
import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Typed;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.ending.ModelEndFacts;
import io.demarc.vendors.ending.ModelEndKind;
import io.demarc.vendors.ending.ModelEnds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a list of announced ends, and takes it over. */
@Service
@Transactional
class EndTaking {

    private static final int LONGEST_NAME = 240;
    private static final int LONGEST_LINK = 1000;

    private final EndNames names;
    private final ModelEnds ends;

    EndTaking(EndNames names, ModelEnds ends) {
        this.names = names;
        this.ends = ends;
    }

    /** Fails with {@link UnreadableEnds} where it is no such list. */
    @Transactional(readOnly = true)
    public EndTrial attempt(String text) {
        var lines = EndFile.read(text);
        var known = names.of(lines.stream()
                .flatMap(it -> Stream.of(EndColumn.MODEL, EndColumn.DISTRIBUTOR, EndColumn.SUCCESSOR)
                        .map(it::get))
                .toList());
        var read = lines.stream().map(it -> read(it, known)).toList();
        var kept = ends.of(
                read.stream().map(EndVerdict::model).filter(Objects::nonNull).toList());
        var said = new HashMap<ModelId, List<ModelEndFacts>>();
        return new EndTrial(read.stream().map(it -> foresee(it, kept, said)).toList());
    }

    /** As the trial foresees it; what it refuses is left out. */
    public void take(EndTrial trial, Member me) {
        me.require(Capability.EDIT_VENDORS);
        ends.record(
                trial.verdicts().stream()
                        .filter(EndVerdict::isNew)
                        .collect(groupingBy(
                                it -> requireNonNull(it.model()), mapping(it -> requireNonNull(it.facts()), toList()))),
                me);
    }

    /** @param said what lines before it say: the first one on an end counts, and another one that differs is refused */
    private static EndVerdict foresee(
            EndVerdict read, Map<ModelId, List<ModelEndFacts>> kept, Map<ModelId, List<ModelEndFacts>> said) {
        if (read.model() == null || read.facts() == null) return read;
        var ours = kept.getOrDefault(read.model(), List.of()).stream()
                .filter(read.facts()::isAbout)
                .findFirst();
        boolean silent = read.line().get(EndColumn.NOT_BEFORE).isEmpty();
        var facts = silent ? ours.map(read.facts()::asVagueAs).orElse(read.facts()) : read.facts();
        var before = said.computeIfAbsent(read.model(), it -> new ArrayList<>());
        var twice = before.stream().filter(facts::isAbout).findFirst();
        if (twice.isPresent()) return twice.get().equals(facts) ? read : EndVerdict.refused(read.line(), "twice");
        before.add(facts);
        var becomes = ours.map(it -> it.equals(facts) ? Becomes.UNCHANGED : Becomes.CHANGED)
                .orElse(Becomes.CREATED);
        return new EndVerdict(read.line(), becomes, read.model(), facts, null);
    }

    /** Refused, or nothing new yet. */
    private static EndVerdict read(EndLine line, EndNames.Known known) {
        var models = known.models(line.get(EndColumn.MODEL), line.get(EndColumn.DEVELOPER));
        if (models.isEmpty()) return EndVerdict.refused(line, "model");
        if (models.size() > 1) return EndVerdict.refused(line, "models");
        var distributor = line.get(EndColumn.DISTRIBUTOR);
        var vendor = known.vendor(distributor).orElse(null);
        if (!distributor.isEmpty() && vendor == null) return EndVerdict.refused(line, "distributor");
        var kind = kind(line.get(EndColumn.KIND));
        if (kind.isEmpty()) return EndVerdict.refused(line, "kind");
        var day = Typed.day(line.get(EndColumn.DAY));
        if (day.isEmpty()) return EndVerdict.refused(line, "day");
        if (notBefore(line.get(EndColumn.NOT_BEFORE)).isEmpty()) return EndVerdict.refused(line, "earliest");
        var source = line.get(EndColumn.SOURCE);
        if (!source.matches("https?://\\S+") || length(source) > LONGEST_LINK)
            return EndVerdict.refused(line, "source");
        if (Stream.of(EndColumn.VERSION, EndColumn.SUCCESSOR).anyMatch(it -> length(line.get(it)) > LONGEST_NAME))
            return EndVerdict.refused(line, "long");
        var facts = facts(line, vendor, kind.getFirst(), day.get(), known);
        if (models.getFirst().equals(facts.successor())) return EndVerdict.refused(line, "itself");
        return new EndVerdict(line, Becomes.UNCHANGED, models.getFirst(), facts, null);
    }

    private static ModelEndFacts facts(
            EndLine line, @Nullable VendorId distributor, ModelEndKind kind, LocalDate day, EndNames.Known known) {
        var successor = line.get(EndColumn.SUCCESSOR);
        var followers = known.models(successor, "");
        boolean isOurs = followers.size() == 1;
        return new ModelEndFacts(
                Typed.orNull(line.get(EndColumn.VERSION)),
                distributor,
                kind,
                day,
                notBefore(line.get(EndColumn.NOT_BEFORE)).orElse(false),
                line.get(EndColumn.SOURCE),
                isOurs ? followers.getFirst() : null,
                isOurs ? null : Typed.orNull(successor));
    }

    /** One, or none where it is none; where nothing is said it is shut down. */
    private static List<ModelEndKind> kind(String cell) {
        var said = cell.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Stream.of(ModelEndKind.values())
                .filter(it -> said.isEmpty()
                        ? it == ModelEndKind.SHUT_DOWN
                        : it.name().equals(said))
                .toList();
    }

    /** Whether the day is only the earliest one; where nothing is said it is the day itself. */
    private static Optional<Boolean> notBefore(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "", "no", "false", "0" -> Optional.of(false);
            case "yes", "true", "1", "x" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
