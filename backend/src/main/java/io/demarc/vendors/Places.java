package io.demarc.vendors;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** At which places use cases run with a vendor or a model: asked of the module that keeps them. */
public interface Places {

    List<Place> with(VendorId vendor, Collection<UUID> useCases);

    List<Place> with(ModelId model, Collection<UUID> useCases);

    List<Place> with(OfferingId offering, Collection<UUID> useCases);

    /** The models of others that run at the vendor, at most 50. */
    List<UUID> modelsAt(VendorId vendor);

    /**
     * A place of a use case.
     *
     * @param letter as in "place A"
     * @param share in per cent of what the use case does; null where it is not said
     * @param model that it runs, if it is said
     * @param parts what the vendor is there: OPERATOR, DEVELOPER, HOSTING; empty for a model or an offering
     */
    record Place(
            UUID useCase,
            String letter,
            @Nullable Integer share,
            @Nullable String model,
            List<String> parts) {}
}
