package io.demarc.vendors;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** At which places use cases run with a vendor or a model: asked of the module that keeps them. */
public interface Places {

    List<Place> with(VendorId vendor, Collection<UUID> useCases);

    List<Place> with(ModelId model, Collection<UUID> useCases);

    /**
     * A place of a use case.
     *
     * @param letter as in "place A"
     * @param share in per cent of what the use case does; null where it is not said
     * @param model that it runs, if it is said
     */
    record Place(
            UUID useCase,
            String letter,
            @Nullable Integer share,
            @Nullable String model) {}
}
