package io.demarc.boundary.sheet;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.demarc.boundary.matrix.ActivityId;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Matrix.Standard;
import io.demarc.boundary.sheet.KeptSheets.Said;
import io.demarc.boundary.sheet.Laid.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a provider says it answers for, laid over what we say as a rule. It changes nothing by itself.
 *
 * @param layers in reading order
 */
record Overlay(List<LaidLayer> layers) {

    /**
     * @param ours who answers for which activity as a rule
     * @param texts of activities, by their ids
     */
    static Overlay of(SequencedMap<Layer, Standard> ours, Layers layers, Map<String, String> texts, List<Said> rows) {
        var known = ids(ours);
        var quotes = rows.stream()
                .flatMap(row -> quotes(row, known))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return new Overlay(ours.entrySet().stream()
                .map(it -> new LaidLayer(
                        it.getKey(),
                        layers.name(it.getKey()),
                        layers.of(it.getKey()).ownerQuestion(),
                        it.getValue().who(),
                        it.getValue().activities().stream()
                                .map(id -> new Laid(
                                        id,
                                        texts.getOrDefault(id.id(), id.id()),
                                        quotes.getOrDefault(id.id(), List.of())))
                                .toList()))
                .toList());
    }

    /** What our default has somebody answer for. */
    static Set<String> ids(Map<Layer, Standard> ours) {
        return ours.values().stream()
                .flatMap(it -> it.activities().stream())
                .map(ActivityId::id)
                .collect(Collectors.toSet());
    }

    /** "Shared", of activities on both sides, says that both have a part: which one is whose, is ours to say. */
    private static Stream<Map.Entry<String, Quote>> quotes(Said row, Set<String> known) {
        var about = row.activities().stream()
                .filter(known::contains)
                .map(ActivityId::new)
                .toList();
        boolean split = row.claim() == Claim.SHARED
                && about.stream().map(ActivityId::isOurs).distinct().count() == 2;
        return about.stream()
                .map(id -> Map.entry(id.id(), new Quote(row.number(), row.about(), row.word(), claim(row, id, split))));
    }

    private static Claim claim(Said row, ActivityId id, boolean split) {
        if (split) return id.isOurs() ? Claim.CUSTOMER : Claim.PROVIDER;
        return row.claim() == null ? Claim.NOTHING : row.claim();
    }

    public long count(Accord accord) {
        return layers.stream().mapToLong(it -> it.count(accord)).sum();
    }

    public int activities() {
        return layers.stream().mapToInt(it -> it.activities().size()).sum();
    }

    /** Layer by layer; those that are not agreed first by how bad that is. */
    List<Laid> all(Set<Accord> accords) {
        return layers.stream()
                .flatMap(it -> it.activities().stream())
                .filter(it -> accords.contains(it.accord()))
                .sorted(comparing(Laid::accord))
                .toList();
    }

    /** What each activity is, with its layer, by its id: for finding which one a row is about. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (var layer : layers)
            for (var it : layer.activities()) texts.put(it.id().id(), layer.name() + ": " + it.text());
        return texts;
    }
}
