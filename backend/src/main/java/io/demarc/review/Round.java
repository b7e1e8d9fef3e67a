package io.demarc.review;

import io.demarc.assessment.Tier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.reference.VersionNumbers;
import io.demarc.review.policy.Route;
import io.demarc.review.policy.Terms;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.SentWords;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.TenantEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One request and the answers to it, on one snapshot of the facts. Asking again opens another round. */
@Entity
@Immutable
@Table(name = "review_round")
class Round extends TenantEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "review_id")
    private Review review;

    private int number;

    private Snapshot facts;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private Terms terms;

    /** Of all reference data that it was asked for on; none for rounds from before these were kept. */
    private VersionNumbers versions;

    private MemberId requestedBy;

    private String note;
    private Instant submittedAt;

    /** Null where nobody kept it, and for what has no layers. */
    @Column(name = "open_layers")
    private @Nullable Integer open;

    /** Null where nobody kept it. */
    private @Nullable SentWords told;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Stage> stages = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    /** @param earlier its approvals stand here if their facts are the same */
    @SuppressWarnings("NullAway.Init")
    Round(Review review, int number, Request request, Earlier earlier) {
        super(Uuid7.next());
        this.review = review;
        this.number = number;
        this.facts = request.facts();
        this.fingerprint = facts.fingerprint().hex();
        this.tier = request.route().tier();
        this.terms = request.route().terms();
        this.versions = request.versions();
        this.requestedBy = request.requestedBy();
        this.note = request.note().strip();
        this.submittedAt = request.at();
        this.open = request.open();
        this.told = request.told();
        stages.addAll(new Seating(this, review.rounds(), request, earlier).stages());
        openNext(submittedAt, request.calendar());
    }

    /** Opens the first step that is not decided; the later ones wait for it. */
    void openNext(Instant at, BusinessCalendar calendar) {
        first(stages.stream().filter(stage -> !stage.isDecided()).toList())
                .forEach(stage -> stage.open(terms, at, calendar));
    }

    /** Those of the first step among them. */
    static List<Stage> first(List<Stage> some) {
        int step = some.stream().mapToInt(Stage::step).min().orElse(0);
        return some.stream().filter(stage -> stage.step() == step).toList();
    }

    Outcome outcome() {
        return Outcome.of(stages, Stage::verdict);
    }

    /** What it would be with that verdict. */
    Outcome outcome(Concern decided, Verdict verdict) {
        return Outcome.of(stages, stage -> stage.concern().equals(decided) ? verdict : stage.verdict());
    }

    /** By when each stage that is not decided is meant to be, if all take all the time there is. */
    Map<Concern, LocalDate> expected(LocalDate today, BusinessCalendar calendar) {
        var expected = new HashMap<Concern, LocalDate>();
        var opens = today;
        for (var step : new TreeMap<>(
                        stages.stream().filter(it -> !it.isDecided()).collect(Collectors.groupingBy(Stage::step)))
                .values()) {
            var ends = terms.due(opens, calendar);
            for (var stage : step) {
                var due = stage.due() == null ? ends : stage.due();
                expected.put(stage.concern(), due);
                if (due.isAfter(opens)) opens = due;
            }
        }
        return expected;
    }

    Optional<Stage> stage(Concern concern) {
        return stages.stream().filter(stage -> stage.concern().equals(concern)).findFirst();
    }

    /** Whether it was this member who asked for changes. */
    boolean isChangedFor(MemberId member) {
        return stages.stream()
                .flatMap(stage -> stage.answer().stream())
                .anyMatch(answer -> answer.verdict() == Verdict.ASK_FOR_CHANGES
                        && answer.decidedBy().equals(member));
    }

    /** How many stages this member has decided here, standing approvals included. */
    long stagesOf(MemberId member) {
        return stages.stream()
                .flatMap(stage -> stage.answer().stream())
                .filter(decision -> decision.decidedBy().equals(member))
                .count();
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }

    /** The route that this round takes: its stages, step by step. */
    Route route() {
        var steps = new TreeMap<Integer, List<Concern>>();
        stages.forEach(stage ->
                steps.computeIfAbsent(stage.step(), step -> new ArrayList<>()).add(stage.concern()));
        return new Route(
                tier,
                terms,
                List.copyOf(steps.values()),
                stages.stream().collect(Collectors.toMap(Stage::concern, Stage::role)));
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    VersionNumbers versions() {
        return versions;
    }

    Snapshot facts() {
        return facts;
    }

    Fingerprint fingerprint() {
        return new Fingerprint(fingerprint);
    }

    Tier tier() {
        return tier;
    }

    Terms terms() {
        return terms;
    }

    MemberId requestedBy() {
        return requestedBy;
    }

    /** To the reviewers; may be empty. */
    String note() {
        return note;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** When it was sent, or decided on last. */
    Instant latestAt() {
        return stages.stream()
                .flatMap(stage -> stage.answer().stream())
                .map(Decision::decidedAt)
                .filter(submittedAt::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(submittedAt);
    }

    /** How many layers were open when it was sent; null where nobody kept it, and for what has no layers. */
    @Nullable
    Integer open() {
        return open;
    }

    /** What reviewers were told beside the facts; null where nobody kept it. */
    @Nullable
    SentWords told() {
        return told;
    }

    enum Outcome {
        UNDECIDED,
        CHANGES_REQUESTED,
        APPROVED,
        REJECTED;

        /** The rule of §10.1, as far as it is decided. */
        private static Outcome of(List<Stage> stages, Function<Stage, @Nullable Verdict> verdict) {
            var verdicts = stages.stream().map(verdict).toList();
            if (verdicts.contains(Verdict.REJECT)) return REJECTED;
            if (verdicts.contains(Verdict.ASK_FOR_CHANGES)) return CHANGES_REQUESTED;
            return verdicts.stream().allMatch(it -> it == Verdict.APPROVE) ? APPROVED : UNDECIDED;
        }
    }
}
