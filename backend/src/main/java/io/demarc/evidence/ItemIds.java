package io.demarc.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ids of what is proven, in few characters. */
final class ItemIds {

    private ItemIds() {}

    /** {@code L12.P1 P2 C3, L14.P1, VQ06}: the layer stands once for the activities of it that follow each other. */
    static String brief(List<String> items) {
        Map<String, List<String>> byLayer = new LinkedHashMap<>();
        for (String item : items) {
            int dot = item.indexOf('.');
            byLayer.computeIfAbsent(dot < 0 ? item : item.substring(0, dot), _ -> new ArrayList<>())
                    .add(item);
        }
        return String.join(
                ", ",
                byLayer.values().stream()
                        .map(same -> same.getFirst()
                                + String.join(
                                        "",
                                        same.stream()
                                                .skip(1)
                                                .map(it -> " " + it.substring(it.indexOf('.') + 1))
                                                .toList()))
                        .toList());
    }

    /** Whether it is no id, or one that nobody has a text for where others of its sort have one. */
    static boolean isUnknown(String id, Map<String, String> texts) {
        return !Claim.isItem(id)
                || !texts.containsKey(id) && texts.keySet().stream().anyMatch(it -> it.charAt(0) == id.charAt(0));
    }

    /** How many layers they are of. */
    static long layers(List<String> items) {
        return items.stream()
                .filter(it -> it.startsWith("L"))
                .map(it -> it.substring(0, 3))
                .distinct()
                .count();
    }
}
