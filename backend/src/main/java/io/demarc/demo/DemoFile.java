package io.demarc.demo;

import io.demarc.boundary.matrix.Layer;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.inventory.Stage;
import io.demarc.kernel.Dossier.Concern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code demo/use-cases.yaml} says; the file explains its words. */
record DemoFile(List<Supplier> vendors, List<DemoUseCase> useCases) {

    record Supplier(String name, String country, List<Supplied> models) {}

    record Supplied(
            String name, @Nullable Boolean open, @Nullable String licence) {}

    record Place(
            String mode,
            String vendor,
            @Nullable String model,
            @Nullable String region,
            @Nullable Integer share,
            @Nullable String offering,
            @Nullable String rentedFrom,
            @Nullable String machines) {}

    record Route(String attribute, String is, String leg, FailureBehaviour onFailure) {}

    record DemoUseCase(
            String name,
            String unit,
            Stage stage,
            String purpose,
            @Nullable List<Integer> answers,
            @Nullable String law,
            @Nullable String supervised,
            @Nullable List<Place> legs,
            @Nullable Route route,
            @Nullable List<Layer> owners,
            int weeks,
            @Nullable Fate fate,
            @Nullable List<Concern> approvedBy) {}

    /** What people have done with a request. */
    enum Fate {
        submitted,
        changes,
        approved,
        rejected,
        stale
    }

    static DemoFile read() {
        return DemoYaml.read("use-cases", DemoFile.class);
    }
}
