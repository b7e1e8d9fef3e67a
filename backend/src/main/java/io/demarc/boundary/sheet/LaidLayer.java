package io.demarc.boundary.sheet;

import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Responsibility;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A layer of our default with what a sheet says of it.
 *
 * @param weSay who answers for it by our default
 */
record LaidLayer(Layer layer, String name, String question, Responsibility weSay, List<Laid> activities) {

    /**
     * Who answers for it by the sheet; null where it says nothing of it. What the sheet leaves out is as we have it. A layer of
     * the provider's is as its part says: that we obtain assurance makes it no less theirs.
     */
    public @Nullable Responsibility theySay() {
        if (activities.stream().allMatch(it -> it.accord() == Accord.NOT_SAID)) return null;
        if (count(Accord.AGREED) + count(Accord.NOT_SAID) == activities.size()) return weSay;
        var sides = activities.stream()
                .filter(it -> weSay != Responsibility.PROVIDER || !it.isOurs())
                .map(Laid::theySay)
                .collect(Collectors.toSet());
        return sides.size() == 1 ? sides.iterator().next() : Responsibility.SHARED;
    }

    public boolean isOtherwise() {
        var theirs = theySay();
        return theirs != null && theirs != weSay;
    }

    public long count(Accord accord) {
        return activities.stream().filter(it -> it.accord() == accord).count();
    }
}
