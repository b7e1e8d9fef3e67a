package io.demarc.vendors;

import io.demarc.text.Name;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model.
 *
 * @param name 1 to 240 characters, unique with its vendor as {@link Name} says
 * @param openWeights null while nobody has said so
 * @param endsOn the announced end of life
 */
public record ModelFacts(
        VendorId vendor,
        String name,
        @Nullable Boolean openWeights,
        @Nullable String licence,
        @Nullable LocalDate endsOn) {

    public ModelFacts {
        name = new Name(name).text();
    }

    public static ModelFacts named(VendorId vendor, String name) {
        return new ModelFacts(vendor, name, null, null, null);
    }

    /** The same under another name. */
    ModelFacts called(String other) {
        return new ModelFacts(vendor, other, openWeights, licence, endsOn);
    }

    /** Whether nothing differs that decisions on use cases rest on. */
    boolean decidesAs(ModelFacts other) {
        return vendor.equals(other.vendor)
                && Objects.equals(openWeights, other.openWeights)
                && Objects.equals(licence, other.licence);
    }
}
