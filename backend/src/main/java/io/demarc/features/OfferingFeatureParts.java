package io.demarc.features;

import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingParts;
import org.springframework.stereotype.Component;

/** The features of an offering that is taken out of the directory go along with it, and so does who looks at them. */
@Component
class OfferingFeatureParts implements OfferingParts {

    private final FeatureRepository features;
    private final SweepRepository sweeps;

    OfferingFeatureParts(FeatureRepository features, SweepRepository sweeps) {
        this.features = features;
        this.sweeps = sweeps;
    }

    @Override
    public void removeWith(OfferingId offering) {
        sweeps.findToChange(offering.value()).ifPresent(sweeps::delete);
        features.deleteAll(features.findByOfferingIdOrderById(offering.value()));
    }
}
