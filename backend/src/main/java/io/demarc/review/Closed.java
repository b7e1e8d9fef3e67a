package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.review.snapshot.Gap;
import io.demarc.review.snapshot.Strengthened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which gaps somebody closed since it was sent, as the page of a review says it. */
record Closed(String by, List<Count> counts) {

    /** @param layers of a place each */
    record Count(Gap gap, int layers) {}

    /** By person, in the order in which they began. */
    static List<Closed> of(Strengthened strengthened, Map<MemberId, String> names) {
        var people = new LinkedHashSet<MemberId>();
        strengthened.entries().forEach(entry -> people.add(entry.by()));
        return people.stream()
                .map(by -> new Closed(names.getOrDefault(by, ""), counts(strengthened, by)))
                .toList();
    }

    private static List<Count> counts(Strengthened strengthened, MemberId by) {
        var layers = new LinkedHashMap<Gap, Integer>();
        for (var gap : Gap.values())
            for (var entry : strengthened.entries())
                if (entry.by().equals(by) && entry.closed().contains(gap)) layers.merge(gap, 1, Integer::sum);
        var counts = new ArrayList<Count>();
        layers.forEach((gap, count) -> counts.add(new Count(gap, count)));
        return counts;
    }
}
