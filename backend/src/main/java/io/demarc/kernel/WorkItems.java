package io.demarc.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module wants of a member: its part of the work list on the home page. At most 20 items, most urgent first. */
public interface WorkItems {

    List<Item> waitingFor(MemberId member);

    /**
     * One line of the work list.
     *
     * @param icon name of an icon fragment
     * @param key message key of the sentence that says what to do, filled with the subject's name
     * @param name what it concerns, as its people call it
     * @param path below the organization
     * @param due when it must be done, if at all
     */
    record Item(
            String icon,
            String key,
            String name,
            String path,
            @Nullable Instant due) {}
}
