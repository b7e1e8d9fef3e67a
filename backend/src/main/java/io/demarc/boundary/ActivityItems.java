package io.demarc.boundary;

import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.evidence.Items;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The activities of all layers, as what evidence can prove. */
@Component
class ActivityItems implements Items {

    private final BoundaryReference reference;

    ActivityItems(BoundaryReference reference) {
        this.reference = reference;
    }

    @Override
    public Map<String, String> texts() {
        return reference.activities();
    }
}
