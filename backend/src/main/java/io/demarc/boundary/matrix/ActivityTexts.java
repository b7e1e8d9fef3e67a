package io.demarc.boundary.matrix;

import io.demarc.reference.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What there is to do in each layer.
 *
 * @param assurance the text of {@code C0}, which is the same in every layer
 */
record ActivityTexts(String assurance, List<Text> activities) {

    static final Kind<ActivityTexts> KIND = new Kind<>(
            "activities", "boundary", ActivityTexts.class, (it, others) -> it.faults(others.of(Layers.KIND)));

    record Text(ActivityId id, String text) {}

    Map<ActivityId, String> byId(Layers layers) {
        var texts = new HashMap<ActivityId, String>();
        for (Layer layer : layers.ids()) texts.put(new ActivityId(layer + ".C0"), assurance);
        for (Text text : activities) texts.put(text.id(), text.text());
        return texts;
    }

    private List<String> faults(Layers layers) {
        var known = new HashSet<>(layers.ids());
        var seen = new HashSet<ActivityId>();
        return activities.stream()
                .map(it -> {
                    if (!seen.add(it.id())) return it.id() + " is there twice";
                    if (it.id().isAssurance()) return it.id() + " has the text of all C0";
                    return known.contains(it.id().layer()) ? null : it.id() + " is of a layer that is not there";
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
