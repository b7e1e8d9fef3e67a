package io.demarc.identity;

import io.demarc.kernel.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trees of business units to choose from, in lists and in forms. */
@Service
@Transactional(readOnly = true)
public class UnitPickers {

    /** All units, for those who manage people and units. */
    public static final Visible ALL = new Visible(true, Set.of(), new MemberId(new UUID(0, 0)));

    private final BusinessUnits units;
    private final List<UnitUsage> usages;

    UnitPickers(BusinessUnits units, ObjectProvider<UnitUsage> usages) {
        this.units = units;
        this.usages = usages.orderedStream().toList();
    }

    /**
     * To narrow a list with.
     *
     * @param counts how many each unit has itself of what the list would show without a unit
     */
    public UnitPicker ofList(UnitPicker.Asked asked, @Nullable UUID chosen, Map<UUID, Long> counts, Member me) {
        var tree = units.tree(me.visible(), counts.keySet(), asked.find());
        return UnitPicker.of(tree, asked, chosen, own(tree, null, me), counts);
    }

    /** To answer a question of a form with one of the units in which something is allowed. */
    public UnitPicker ofForm(UnitPicker.Asked asked, @Nullable UUID chosen, Visible offered, Member me) {
        var tree = units.tree(offered, Set.of(), asked.find());
        return UnitPicker.of(tree, asked, chosen, own(tree, chosen, me), null);
    }

    /** The one that is chosen, where the reader's roles begin, and where they have worked lately. */
    private List<UUID> own(UnitTree tree, @Nullable UUID chosen, Member me) {
        var own = new ArrayList<UUID>();
        if (chosen != null) own.add(chosen);
        tree.roots().stream().limit(3).forEach(root -> own.add(root.id()));
        usages.forEach(usage -> own.addAll(usage.recent(me)));
        return own;
    }
}
