package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.questionnaire.Answers;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A use case inside this transaction: each part of it is read once, whoever asks, and what follows from it is written
 * once. {@link UseCaseStates} hands it out. Where several are at work, a part is read for all of them together.
 */
public final class UseCaseState {

    private final UseCaseId id;
    private final Inventory inventory;
    private final Map<Part<?>, Object> parts = new HashMap<>();
    private @Nullable UseCase entity;
    private @Nullable OverviewRow shown;
    private boolean fresh;
    private boolean derive;
    private boolean aboutToChange;
    private boolean followedUnseen;
    private boolean compared;
    private boolean supposed;
    private @Nullable MemberId changedBy;
    private @Nullable Instant submittedAt;

    /** What a state knows about its surroundings: the others of this transaction, and inventory's own parts. */
    record Inventory(
            Collection<UseCaseState> states, Descriptions descriptions, UseCaseAnswers answers, Overview overview) {}

    UseCaseState(UseCaseId id, Inventory inventory) {
        this.id = id;
        this.inventory = inventory;
    }

    public UseCaseId id() {
        return id;
    }

    public UseCaseFacts facts() {
        return get(inventory.descriptions());
    }

    /** By the id of the question ({@code AN26} …); what is missing was not answered. */
    public Answers answers() {
        return get(inventory.answers()).whole();
    }

    /** What was answered about a part of it. */
    public Answers answers(UUID part) {
        return get(inventory.answers()).part(part);
    }

    /** What a module knows about it; read with the first question of this transaction. */
    public <T> T get(Part<T> part) {
        if (!parts.containsKey(part)) {
            var unread = inventory.states().stream()
                    .filter(it -> it == this || !it.parts.containsKey(part))
                    .toList();
            var read = part.read(unread);
            for (var it : unread) {
                var value = read.get(it.id);
                if (value != null) it.parts.put(part, value);
            }
            if (!parts.containsKey(part)) throw new NotFound();
        }
        @SuppressWarnings("unchecked") // What a part reads has its type.
        var value = (T) Objects.requireNonNull(parts.get(part));
        return value;
    }

    /** What a module knows about it from now on: to be called with each change of rows, so that nobody reads them again. */
    public <T> void put(Part<T> part, T value) {
        parts.put(part, Objects.requireNonNull(value));
    }

    /** What was read beside something else. */
    <T> void putUnlessRead(Part<T> part, T value) {
        parts.putIfAbsent(part, Objects.requireNonNull(value));
    }

    /** What lists showed of it before it was changed. */
    public OverviewRow before() {
        return get(inventory.overview());
    }

    /** What lists show of it, before this transaction and with what was derived so far. */
    public OverviewRow shown() {
        if (shown == null) shown = get(inventory.overview());
        return shown;
    }

    /** What its unit and its owner are called, as lists show them. */
    Overview.Names names() {
        return inventory.overview().names(this);
    }

    public void show(Shown part) {
        shown = shown().with(part);
    }

    /** Notes who changed a fact of it, in whichever module; it has to be locked. What follows is derived before the commit. */
    public void changed(MemberId by, Instant at) {
        var useCase = useCase();
        useCase.edited(by, at);
        put(inventory.descriptions(), useCase.facts());
        changedBy = by;
        derive = true;
    }

    /** Who has changed facts of it, by the group that they belong to; it has to be locked. */
    public Editors editors() {
        return useCase().editors();
    }

    /** Keeps that the facts of these groups were changed by whoever changes it now. */
    public void edited(Collection<String> groups, MemberId by, Instant at) {
        useCase().edited(groups, by, at);
    }

    /** Notes who changed what it refers to: a fact of it is another, and nobody has edited it. */
    void followed(MemberId by) {
        useCase();
        changedBy = by;
        derive = true;
    }

    /** @return who did, if anybody did */
    Optional<MemberId> followWhoPutItBehind() {
        var by = Optional.ofNullable(shown().behindBy());
        by.ifPresent(this::followed);
        followedUnseen = by.isPresent();
        return by;
    }

    /** Whether it is not known any more what was before: who changed it had a hand in whatever is decided next. */
    public boolean isFollowedUnseen() {
        return followedUnseen;
    }

    /** Nobody owns it any more; no fact that is decided on changes by that. */
    void release() {
        useCase().release();
        put(inventory.descriptions(), useCase().facts());
        derive = true;
    }

    /** Notes that something else about it has changed than its facts, such as a review. */
    public void touch() {
        derive = true;
    }

    /** Notes that it may have become worse than what was decided on, though nobody has changed it. */
    public void compare() {
        compared = true;
        derive = true;
    }

    /** Whether what was decided on is to be compared with how it is now, though nobody has changed it. */
    public boolean isToCompare() {
        return compared;
    }

    /** Who changed a fact of it in this transaction; null if nobody did. */
    public @Nullable MemberId changedBy() {
        return changedBy;
    }

    /** When somebody asked for a decision on it, if that was in this transaction. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** Somebody asks for a decision on it, or what was decided on takes the place of what was there; it has to be locked. */
    public void submitted(Instant at) {
        useCase();
        submittedAt = at;
        derive = true;
    }

    /** Whether it is the first time in this transaction that somebody is about to change a fact of it. */
    boolean beginsToChange() {
        boolean begins = !aboutToChange;
        aboutToChange = true;
        return begins;
    }

    boolean isToDerive() {
        return derive;
    }

    /** Whether its row for lists is not there yet. */
    boolean isFresh() {
        return fresh;
    }

    void derived(OverviewRow row) {
        shown = row.caughtUp();
        put(inventory.overview(), shown);
        derive = false;
        fresh = false;
    }

    /** The locked entity, which only this module changes. */
    UseCase useCase() {
        if (entity == null) throw new IllegalStateException("not locked: " + id);
        return entity;
    }

    boolean isLocked() {
        return entity != null;
    }

    /** Not as it is, but as somebody thinks that it could be. */
    public boolean isSupposed() {
        return supposed;
    }

    UseCaseState supposed() {
        supposed = true;
        return this;
    }

    /** What was read before the lock may have been changed by somebody else meanwhile. */
    UseCaseState locked(UseCase useCase) {
        if (supposed) throw new IllegalStateException("only supposed, and not to be changed: " + id);
        parts.clear();
        shown = null;
        entity = useCase;
        put(inventory.descriptions(), useCase.facts());
        return this;
    }

    UseCaseState added(UseCase useCase) {
        locked(useCase);
        put(inventory.answers(), UseCaseAnswers.none(id));
        put(inventory.overview(), OverviewRow.fresh(useCase.facts()));
        fresh = true;
        derive = true;
        return this;
    }
}
