package io.demarc.vendors;

import io.demarc.text.Name;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model.
 *
 * @param vendor who developed it
 * @param name 1 to 240 characters, unique with its vendor as {@link Name} says
 * @param openWeights null while nobody has said so
 * @param endsOn the announced end of life
 */
public record ModelFacts(
        VendorId vendor,
        String name,
        @Nullable Boolean openWeights,
        @Nullable String licence,
        @Nullable LocalDate endsOn,
        Abilities abilities) {

    /**
     * What it can do, and where.
     *
     * @param contextTokens how much it takes at once; null while nobody has said so
     * @param hostable the modes in which it can be had, M1 to M7; empty while nobody has said so
     */
    public record Abilities(
            Set<Modality> modalities, @Nullable Integer contextTokens, Set<String> hostable) {

        public static final Abilities UNKNOWN = new Abilities(Set.of(), null, Set.of());

        public Abilities {
            modalities = Collections.unmodifiableSet(new TreeSet<>(modalities));
            hostable = Collections.unmodifiableSet(new TreeSet<>(hostable));
        }
    }

    public ModelFacts {
        name = new Name(name).text();
    }

    public ModelFacts(
            VendorId vendor,
            String name,
            @Nullable Boolean openWeights,
            @Nullable String licence,
            @Nullable LocalDate endsOn) {
        this(vendor, name, openWeights, licence, endsOn, Abilities.UNKNOWN);
    }

    public static ModelFacts named(VendorId vendor, String name) {
        return new ModelFacts(vendor, name, null, null, null);
    }

    /** The same under another name. */
    ModelFacts called(String other) {
        return new ModelFacts(vendor, other, openWeights, licence, endsOn, abilities);
    }

    /** Whether nothing differs that decisions on use cases rest on. */
    boolean decidesAs(ModelFacts other) {
        return vendor.equals(other.vendor)
                && Objects.equals(openWeights, other.openWeights)
                && Objects.equals(licence, other.licence);
    }
}
