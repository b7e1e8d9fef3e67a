package io.demarc.exchange.bom;

import io.demarc.text.Name;
import io.demarc.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A component or a service as its elements say it, of which only what the directory knows, too, is kept. */
final class BillPart {

    /** What properties are called that have no element of their own in the format. */
    static final String OURS = "demarc:";

    /** Of a service that stands for a vendor, of whom no offering is known. */
    static final String VENDOR = "vendor";

    private static final int MOST = 50;
    private static final int LONGEST = 5_000;
    private static final String MODEL = "machine-learning-model";

    private final boolean service;
    private final Map<String, String> single = new LinkedHashMap<>();
    private final Map<BillField, Set<String>> several = new LinkedHashMap<>();
    private final List<String> flows = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private boolean vendor;
    private @Nullable String pair;
    private @Nullable String value;

    BillPart(boolean service) {
        this.service = service;
    }

    boolean isModel() {
        return !service && MODEL.equals(single.get("type"));
    }

    boolean isService() {
        return service;
    }

    /** Whether the directory could know it: as a model, or as what a vendor offers. */
    boolean isTaken() {
        return isModel() || service && !vendor;
    }

    /** @param path of an element below it, with the names of either format */
    void say(String path, String text) {
        switch (path.replace("/*", "")) {
            case "type", "bom-ref", "name", "version", "group", "publisher", "author" -> one(path, text);
            case "supplier/name", "manufacturer/name", "provider/name" -> one(path, text);
            case "authors/name", "authors/author/name" -> one("authors", text);
            case "licenses/license/id", "licenses/license/name", "licenses/expression" -> add(BillField.LICENCE, text);
            case "modelCard/modelParameters/task" -> add(BillField.TASK, text);
            case "modelCard/modelParameters/architectureFamily", "modelCard/modelParameters/modelArchitecture" ->
                add(BillField.ARCHITECTURE, text);
            case "modelCard/modelParameters/inputs/format",
                    "modelCard/modelParameters/inputs/input/format",
                    "modelCard/modelParameters/outputs/format",
                    "modelCard/modelParameters/outputs/output/format" -> add(BillField.MODALITIES, text);
            case "modelCard/considerations/technicalLimitations",
                    "modelCard/considerations/technicalLimitations/technicalLimitation" ->
                lines(BillField.LIMITS, text);
            case "modelCard/considerations/useCases", "modelCard/considerations/useCases/useCase" ->
                lines(BillField.USES, text);
            case "properties/name",
                    "properties/property/name",
                    "data/flow",
                    "data/classification/flow",
                    "data/dataflow/classification/flow" -> pair = text;
            case "properties/value", "properties/property" -> value = text;
            case "data/classification", "data/dataflow/classification" -> value = text;
            default -> {}
        }
    }

    /** What belongs together comes in any order, and is complete when its element ends. */
    void end(String path) {
        switch (path) {
            case "properties/*", "properties/property" -> property();
            case "data/*", "data/classification", "data/dataflow" -> flow();
            default -> {}
        }
    }

    private void property() {
        var name = pair == null ? "" : pair.toLowerCase(Locale.ROOT);
        var said = value;
        pair = null;
        value = null;
        if (said == null) return;
        if (service && name.equals(OURS + VENDOR)) vendor = said.equals("true");
        if (!service && name.equals(OURS + "model:version")) {
            if (versions.size() < MOST) versions.add(Name.clean(Text.cut(said, LONGEST)));
            return;
        }
        if (service && (name.endsWith(":region") || name.endsWith(":regions") || name.equals("region"))) {
            add(BillField.REGIONS, said);
            return;
        }
        for (var field : BillField.values()) if (field.isOf(service) && name.equals(field.property())) add(field, said);
    }

    private void flow() {
        if (value != null && flows.size() < MOST) flows.add(pair == null ? value : value + " (" + pair + ")");
        pair = null;
        value = null;
    }

    private void one(String key, String text) {
        var clean = Name.clean(Text.cut(text, LONGEST));
        if (!clean.isEmpty()) single.putIfAbsent(key, clean);
    }

    /** Lines of their own stay so; where there can be one text only, they are several texts. */
    private void lines(BillField field, String text) {
        Text.cut(text, LONGEST).lines().forEach(it -> add(field, it));
    }

    private void add(BillField field, String text) {
        var clean = Name.clean(Text.cut(text, LONGEST));
        var all = several.computeIfAbsent(field, it -> new LinkedHashSet<>());
        if (!clean.isEmpty() && all.size() < MOST) all.add(clean);
    }

    @Nullable
    String ref() {
        return single.get("bom-ref");
    }

    String name() {
        return single.getOrDefault("name", "");
    }

    /** As it names them, each once; a service has none that we know of. */
    List<String> versions() {
        var all = new ArrayList<String>();
        if (!service)
            Stream.concat(Stream.ofNullable(single.get("version")), versions.stream())
                    .filter(it -> !it.isEmpty())
                    .filter(it -> all.stream().noneMatch(one -> new Name(one).isSame(new Name(it))))
                    .forEach(all::add);
        return all;
    }

    /** Who provides the service, or developed the model: who made it goes before who supplied it. */
    String party() {
        return (service
                        ? Stream.of("provider/name", "group")
                        : Stream.of("manufacturer/name", "supplier/name", "publisher", "authors", "author", "group"))
                .map(single::get)
                .filter(it -> it != null)
                .findFirst()
                .orElse("");
    }

    /** What it says, by the fields that it says anything of, as the directory would write it. */
    Map<BillField, String> says() {
        var says = new LinkedHashMap<BillField, String>();
        for (var field : BillField.values()) {
            var texts = several.getOrDefault(field, Set.of());
            var text = field.plain(texts);
            if (!text.isEmpty()) says.put(field, Text.cut(text, field.longest()));
        }
        if (service && !flows.isEmpty())
            says.put(
                    BillField.DATA,
                    Text.cut(flows.stream().distinct().collect(Collectors.joining("; ")), BillField.DATA.longest()));
        return says;
    }
}
