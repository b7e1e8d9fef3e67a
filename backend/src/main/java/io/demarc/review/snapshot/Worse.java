package io.demarc.review.snapshot;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.kernel.Dossier.Worsening;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is worse than it was, though nobody has changed it (domain specification, §10.5, MC21): evidence that had proven something
 * ended long ago, or a grade fell by two steps; or a house rule forbids a place now (MC25). The one place that tells it from what may be otherwise.
 */
final class Worse {

    /** So many grades lower is material. */
    private static final int STEPS = 2;

    private static final Set<Concern> CONCERNED = Set.of(Concern.VENDOR_RISK);

    private static final Set<Concern> FORBIDDING = Set.of(Concern.DATA, Concern.SECURITY);

    private Worse() {}

    static boolean isAbout(Fact fact) {
        return isForbidden(fact)
                || fact.key().startsWith(Worsening.ENDED)
                || fact.key().startsWith(Worsening.GRADE);
    }

    private static boolean isForbidden(Fact fact) {
        return fact.key().startsWith(Worsening.FORBIDDEN);
    }

    /** The fact as it is to those who decided then: a matter of theirs where it is worse now. */
    static Fact seen(Fact now, Snapshot then) {
        return isAbout(now) && isWorse(now, then) ? now.concerning(isForbidden(now) ? FORBIDDING : CONCERNED) : now;
    }

    private static boolean isWorse(Fact now, Snapshot then) {
        if (isForbidden(now))
            return then.facts().stream().noneMatch(was -> was.key().equals(now.key()));
        if (now.key().startsWith(Worsening.ENDED)) {
            var proven = proven(then);
            return words(now).stream().anyMatch(proven::contains);
        }
        return then.facts().stream()
                .filter(was -> was.key().equals(now.key()))
                .anyMatch(was -> grade(now) - grade(was) >= STEPS);
    }

    /** Whether it takes away what was permitted: at the two worst grades, where nothing else would do, and for secret data. */
    static boolean suspends(Fact now) {
        boolean strict = now.value().endsWith(Worsening.STRICT);
        return strict && (isForbidden(now) || now.key().startsWith(Worsening.GRADE) && grade(now) >= 'D');
    }

    private static Set<String> proven(Snapshot then) {
        return then.facts().stream()
                .filter(it -> it.key().startsWith(Worsening.PROVEN))
                .flatMap(it -> words(it).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> words(Fact fact) {
        return Arrays.stream(fact.value().split(" ")).collect(Collectors.toSet());
    }

    /** One letter; of what has none, the best, so that nothing falls from it. */
    private static char grade(Fact fact) {
        return fact.value().isEmpty() ? 'E' : fact.value().charAt(0);
    }
}
