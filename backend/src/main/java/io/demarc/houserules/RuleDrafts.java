package io.demarc.houserules;

import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import io.demarc.reference.Drafts;
import io.demarc.reference.KeptDraft;
import io.demarc.reference.References;
import java.util.List;
import java.util.Optional;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organization's own house rules while they are drafted: nothing follows from them before they are published. */
@Service
@Transactional
class RuleDrafts {

    /** So many rules nobody overlooks any more. */
    private static final int MOST = 200;

    private final Drafts drafts;
    private final References references;

    RuleDrafts(Drafts drafts, References references) {
        this.drafts = drafts;
        this.references = references;
    }

    @Transactional(readOnly = true)
    Optional<KeptDraft<HouseRules>> find() {
        return drafts.find(HouseRules.KIND);
    }

    /** The rules as they are drafted, else as they are in force. */
    @Transactional(readOnly = true)
    HouseRules rules() {
        return find().map(KeptDraft::content)
                .orElseGet(() -> references.inForce(HouseRules.KIND).content());
    }

    /** The draft as it was shown; 0 where there was none. Whoever saw another one is told so. */
    @Transactional(readOnly = true)
    void requireSeen(int version) {
        if (find().map(KeptDraft::version).orElse(0) != version)
            throw new ObjectOptimisticLockingFailureException(HouseRules.class, HouseRules.KIND.name());
    }

    /** A new rule gets the next number of its own: those of rules that were left out are never given again. */
    void write(RuleForm form, Member me) {
        requireSeen(form.seen());
        var rules = rules();
        if (form.id().isPresent()) {
            var before = form.id().flatMap(rules::of).orElseThrow(NotFound::new);
            keep(form.rule(before.id(), before.anywhere()), form.seen(), me);
        } else {
            var id = HouseRule.next(rules.ids());
            if (rules.rules().size() >= MOST || HouseRule.number(id) == 0) throw new HouseRuleRefusal("too-many");
            keep(form.rule(id, List.of()), form.seen(), me);
        }
    }

    private void keep(HouseRule rule, int version, Member me) {
        drafts.keep(HouseRules.KIND, version, tree().with(rule).json(), me);
    }

    void leaveOut(String id, String reason, int version, Member me) {
        requireSeen(version);
        var tree = tree();
        if (!tree.leaveOut(id, reason)) throw new NotFound();
        drafts.keep(HouseRules.KIND, version, tree.json(), me);
    }

    void putBack(String id, int version, Member me) {
        requireSeen(version);
        var tree = tree();
        if (!tree.putBack(id)) throw new NotFound();
        drafts.keep(HouseRules.KIND, version, tree.json(), me);
    }

    private RuleTree tree() {
        return new RuleTree(drafts.json(HouseRules.KIND));
    }
}
