package io.demarc.houserules;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.reference.Drafts;
import io.demarc.reference.References;
import java.util.Set;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a draft of house rules: brings it into force, once somebody has seen what it does to the whole portfolio, or discards it. */
@Service
@Transactional
class RulePublication {

    private final Drafts drafts;
    private final RulePreviews previews;
    private final References references;

    RulePublication(Drafts drafts, RulePreviews previews, References references) {
        this.drafts = drafts;
        this.previews = previews;
        this.references = references;
    }

    /** @param version of the draft that was shown */
    void publish(int version, String reason, Member me) {
        me.require(Capability.CHANGE_REFERENCE);
        var draft = drafts.find(HouseRules.KIND)
                .filter(it -> it.version() == version)
                .orElseThrow(() -> new ObjectOptimisticLockingFailureException(HouseRules.class, version));
        if (draft.overtaken()) throw new HouseRuleRefusal("overtaken");
        var now = references.inForce(HouseRules.KIND).content();
        if (Set.copyOf(draft.content().rules()).equals(Set.copyOf(now.rules())))
            throw new HouseRuleRefusal("unchanged");
        if (previews.of(draft).filter(RulePreview::isFinished).isEmpty()) throw new HouseRuleRefusal("not-previewed");
        previews.remove(me);
        drafts.publish(HouseRules.KIND, version, reason, me);
    }

    void discard(int version, Member me) {
        drafts.discard(HouseRules.KIND, version, me);
        previews.remove(me);
    }
}
