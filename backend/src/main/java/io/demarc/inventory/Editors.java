package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who changed facts of a use case, and when they last did. Facts that the same reviewers look after form a group, whose name
 * is those reviewers' business.
 */
public record Editors(Map<String, Map<MemberId, Instant>> byGroup) {

    /** Changes of which it is not known what they were about count for every group. */
    public static final String ANY = "?";

    public static final Editors NONE = new Editors(Map.of());

    /** One member's last change in a group. */
    public record Edit(String group, MemberId by, Instant at) {}

    public List<Edit> all() {
        var all = new ArrayList<Edit>();
        byGroup.forEach((group, editors) -> editors.forEach((by, at) -> all.add(new Edit(group, by, at))));
        return all;
    }

    /** Their last change is what counts, also where an earlier one becomes known after it. */
    public Editors with(Collection<String> groups, MemberId by, Instant at) {
        var all = new HashMap<String, Map<MemberId, Instant>>();
        byGroup.forEach((group, editors) -> all.put(group, new HashMap<>(editors)));
        for (String group : groups)
            all.computeIfAbsent(group, fresh -> new HashMap<>()).merge(by, at, Editors::later);
        return new Editors(all);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
