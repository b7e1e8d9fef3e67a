package io.demarc.review.usecase;

import io.demarc.inventory.Editors;
import io.demarc.kernel.Dossier.Concern;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of groups of facts that the same reviewers look after, such as {@code W3 W4}. */
final class EditGroups {

    private EditGroups() {}

    static String of(Collection<Concern> concerns) {
        return concerns.stream().sorted().map(Concern::id).collect(Collectors.joining(" "));
    }

    /** Empty for changes of which it is not known what they were about. */
    static Set<Concern> concerns(String group) {
        return group.equals(Editors.ANY)
                ? Set.of()
                : Arrays.stream(group.split(" ")).map(Concern::new).collect(Collectors.toSet());
    }
}
