package io.demarc.vendors.assurance;

import io.demarc.reference.Shipped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Services with a grade, for tests of what follows from it. */
public final class GradedOfferings {

    private static final Assurance RULES = Shipped.newest(Assurance.KIND).content();

    private GradedOfferings() {}

    /** All questions have the same answer; each test says which have another. */
    public static Graded service(int level, Map<String, Integer> other, LocalDate givenOn) {
        var set = RULES.set("SERVICE").orElseThrow();
        var counted = new HashMap<String, Integer>();
        RULES.asked(set).forEach(it -> counted.put(it.id(), level));
        counted.putAll(other);
        return new Graded(RULES, RULES.marks(set, counted), givenOn);
    }
}
