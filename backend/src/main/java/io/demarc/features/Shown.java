package io.demarc.features;

import io.demarc.kernel.Fingerprint;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which features of an offering somebody was shown, each as it was then: what their look is compared with. */
public record Shown(String value) {

    /** @param versions by the ids of all features of the offering */
    static Shown of(Map<UUID, Integer> versions) {
        return new Shown(Fingerprint.of(new TreeMap<>(versions)
                        .entrySet().stream()
                                .map(it -> it.getKey() + " " + it.getValue())
                                .collect(Collectors.joining("\n")))
                .hex());
    }
}
