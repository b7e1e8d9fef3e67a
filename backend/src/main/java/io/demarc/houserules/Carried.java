package io.demarc.houserules;

import io.demarc.deployment.Leg;
import io.demarc.questionnaire.Answers;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The data that a place may carry.
 *
 * @param classes data classes, 0 to 4 (AN01); empty while not even the highest one is known
 * @param personal the highest level of personal data, 0 to 4 (AN74); null while it is not known
 */
public record Carried(SortedSet<Integer> classes, @Nullable Integer personal) {

    /** The highest class of data that reaches the model at all (F01), and the highest level of personal data (F02). */
    static final String CLASS = "AN26";

    static final String PERSONAL = "AN27";

    public Carried {
        classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
    }

    /** Everything up to these levels of F01 and F02; null where the question is not answered. */
    public static Carried upTo(@Nullable Integer highest, @Nullable Integer personal) {
        return new Carried(
                highest == null
                        ? new TreeSet<>()
                        : IntStream.rangeClosed(0, highest).boxed().collect(Collectors.toCollection(TreeSet::new)),
                personal);
    }

    /**
     * What a place of a plan may carry.
     *
     * @param several whether there are other places: only then it is asked of each one
     * @param useCase what is answered about the use case as a whole
     */
    public static Carried by(Leg leg, boolean several, Answers useCase) {
        var all = upTo(useCase.level(CLASS), useCase.level(PERSONAL));
        if (!several) return all;
        var classes = leg.dataClasses();
        var personal = leg.personalData();
        return new Carried(classes.isEmpty() ? all.classes() : classes, personal == null ? all.personal() : personal);
    }
}
