package io.demarc.houserules;

import io.demarc.identity.Member;
import io.demarc.inventory.Suppositions;
import io.demarc.inventory.Suppositions.Supposed;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Uuid7;
import io.demarc.reference.Draft;
import io.demarc.reference.KeptDraft;
import io.demarc.reference.References;
import io.demarc.reference.Trials;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at what drafted house rules would say of the whole portfolio, some use cases at a time. Where they are few it is done
 * at once; else a job goes on with it, which can be stopped and begun again at any time.
 */
@Service
@Transactional
class RulePreviews {

    /** So many are looked at in one transaction. */
    static final int CHUNK = 200;

    private final PreviewRows rows;
    private final RuleDrafts drafts;
    private final Trials trials;
    private final Suppositions suppositions;
    private final References references;
    private final Clock clock;

    RulePreviews(
            PreviewRows rows,
            RuleDrafts drafts,
            Trials trials,
            Suppositions suppositions,
            References references,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.trials = trials;
        this.suppositions = suppositions;
        this.references = references;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<RulePreview> find() {
        return rows.find();
    }

    /** The one of this draft as it is now; none where it was changed since, or something else was published. */
    @Transactional(readOnly = true)
    Optional<RulePreview> of(KeptDraft<HouseRules> draft) {
        return find().filter(it -> it.isOf(draft, versions()));
    }

    /** Begins to look anew, unless that was done already; none where nothing is drafted. */
    Optional<RulePreview> begin(Member me) {
        me.require(Capability.CHANGE_REFERENCE);
        var draft = drafts.find();
        if (draft.isEmpty()) return Optional.empty();
        rows.begin(Uuid7.next(), draft.get(), versions(), me.id(), clock.instant());
        return find();
    }

    /** @return whether some are left */
    boolean step(Member me) {
        me.require(Capability.CHANGE_REFERENCE);
        var preview = find().filter(it -> !it.isFinished());
        var draft = drafts.find();
        // A draft that was changed since is looked at when somebody asks for it.
        if (preview.isEmpty() || draft.isEmpty() || !preview.get().isOf(draft.get(), versions())) return false;
        return step(preview.get(), draft.get());
    }

    private boolean step(RulePreview preview, KeptDraft<HouseRules> draft) {
        if (!rows.take(preview)) return find().filter(it -> !it.isFinished()).isPresent();
        var some = rows.next(preview, CHUNK);
        var drafted = new Draft(HouseRules.KIND.name(), draft.basedOn(), draft.json());
        var supposed = trials.with(
                List.of(drafted),
                () -> suppositions.of(some.stream().map(UseCaseId::new).toList(), _ -> {}));
        rows.add(preview, supposed.stream().filter(RulePreviews::isChanged).toList());
        boolean all = some.size() < CHUNK;
        rows.reach(preview, some, all ? clock.instant() : null);
        return !all;
    }

    private static boolean isChanged(Supposed it) {
        return !it.before().ruled().equals(it.after().ruled());
    }

    void remove(Member me) {
        me.require(Capability.CHANGE_REFERENCE);
        rows.remove();
    }

    private String versions() {
        return references.numbers().toString();
    }
}
