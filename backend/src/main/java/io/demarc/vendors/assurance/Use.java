package io.demarc.vendors.assurance;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What an offering is used for, as far as that decides whether its grade is enough.
 *
 * @param levels by factor ({@code F01} …), 0 to 4; what is not known is not in it, and rules nothing out
 * @param answers what was chosen, by the id of the question ({@code AN43} …)
 * @param tier that the use case has by the grade as it was given; null while it has none
 */
@NamedInterface("assurance")
public record Use(
        Map<String, Integer> levels,
        Map<String, Set<String>> answers,
        @Nullable String tier) {

    int level(String factor) {
        return levels.getOrDefault(factor, -1);
    }

    boolean said(String question, Set<String> any) {
        return answers.getOrDefault(question, Set.of()).stream().anyMatch(any::contains);
    }
}
