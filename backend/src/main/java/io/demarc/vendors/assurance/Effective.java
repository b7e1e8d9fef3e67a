package io.demarc.vendors.assurance;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * The grade of an offering for one use case.
 *
 * @param base without looking at what it is used for
 * @param grade the one that counts
 * @param out answers of 0 that rule it out for this use
 * @param expired whether the grade is too old for this use
 */
@NamedInterface("assurance")
public record Effective(Grade base, Grade grade, List<Out> out, boolean expired) {

    /** @param because what is so, to follow that word */
    @NamedInterface("assurance")
    public record Out(String question, String name, String because) {}
}
