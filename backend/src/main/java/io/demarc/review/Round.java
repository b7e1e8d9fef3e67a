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
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.TenantEntity;
import jakarta.persistence.CascadeType;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var steps = request.route().steps();
        for (int step = 0; step < steps.size(); step++)
            for (Concern concern : steps.get(step)) stages.add(stage(concern, step, request, earlier));
        openNext(submittedAt, request.calendar());
    }

    private Stage stage(Concern concern, int step, Request request, Earlier earlier) {
        var route = request.route();
        var fingerprint = facts.fingerprint(concern, route);
        var excluded = Excluded.from(
                concern, route, request.fourEyes(), requesters(), approvedBefore(concern, earlier.stages()));
        var standing = earlier.on(facts, concern, route).stream()
                .flatMap(stage -> stage.answer().stream())
                .filter(decision -> mayCarryOver(decision, excluded))
                .findFirst();
        return new Stage(
                this, concern, stages.size(), step, fingerprint, route.role(concern), excluded, standing.orElse(null));
    }

    /** Of this round and of those before it. */
    private Set<MemberId> requesters() {
        return Stream.concat(review.rounds().stream().map(Round::requestedBy), Stream.of(requestedBy))
                .collect(Collectors.toSet());
    }

    /** When this stage approved last, in this review or in the one before it. */
    private @Nullable Instant approvedBefore(Concern concern, List<Stage> earlier) {
        return Stream.concat(review.rounds().stream().flatMap(round -> round.stages().stream()), earlier.stream())
                .filter(stage -> stage.concern().equals(concern) && stage.is(Verdict.APPROVE))
                .flatMap(stage -> stage.answer().stream())
                .map(Decision::decidedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Four eyes hold for old approvals too: who approved and then edited the facts has to leave it to somebody else. */
    private boolean mayCarryOver(Decision decision, Excluded excluded) {
        return decision.verdict() == Verdict.APPROVE
                && !excluded.contains(decision.decidedBy())
                && terms.allows(stagesOf(decision.decidedBy()) + 1);
    }

    /** Opens the first step that is not decided; the later ones wait for it. */
    void openNext(Instant at, BusinessCalendar calendar) {
        stages.stream()
                .filter(stage -> !stage.isDecided())
                .mapToInt(Stage::step)
                .min()
                .ifPresent(step -> stages.stream()
                        .filter(stage -> stage.step() == step)
                        .forEach(stage -> stage.open(terms, at, calendar)));
    }

    /** The rule of §10.1, as far as it is decided. */
    Outcome outcome() {
        if (any(Verdict.REJECT)) return Outcome.REJECTED;
        if (any(Verdict.ASK_FOR_CHANGES)) return Outcome.CHANGES_REQUESTED;
        return stages.stream().allMatch(stage -> stage.is(Verdict.APPROVE)) ? Outcome.APPROVED : Outcome.UNDECIDED;
    }

    private boolean any(Verdict verdict) {
        return stages.stream().anyMatch(stage -> stage.is(verdict));
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

    enum Outcome {
        UNDECIDED,
        CHANGES_REQUESTED,
        APPROVED,
        REJECTED
    }
}
