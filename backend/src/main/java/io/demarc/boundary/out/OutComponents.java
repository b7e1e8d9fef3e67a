package io.demarc.boundary.out;

import io.demarc.inventory.UseCaseFacts;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a boundary in the shape of a component definition (OSCAL 1.1): a component for each party, with the activities that
 * it answers for as implemented requirements.
 *
 * @param at when it was read
 */
record OutComponents(UseCaseFacts useCase, String organization, List<OutLine> lines, Instant at) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where the ids of requirements are from. */
    private static final String SOURCE = "urn:demarc:activities";

    /** @param party null for ourselves */
    private record Of(@Nullable String party, String place) {}

    void write(OutputStream to) {
        try (var json = JSON.createGenerator(to)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("component-definition");
            json.writeStringProperty("uuid", uuid("definition"));
            json.writeObjectPropertyStart("metadata");
            json.writeStringProperty("title", useCase.name());
            json.writeStringProperty("last-modified", at.toString());
            json.writeStringProperty("version", at.toString());
            json.writeStringProperty("oscal-version", "1.1.2");
            json.writeEndObject();
            if (!lines.isEmpty()) components(json);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    /** A party that answers in several places is one component of each, since it need not answer for the same. */
    private void components(JsonGenerator json) {
        Map<Of, List<OutLine>> parties = lines.stream()
                .collect(Collectors.groupingBy(
                        it -> new Of(it.party(), it.place()), LinkedHashMap::new, Collectors.toList()));
        json.writeArrayPropertyStart("components");
        parties.forEach((of, its) -> component(json, of, its));
        json.writeEndArray();
    }

    private void component(JsonGenerator json, Of of, List<OutLine> its) {
        var name = of.party() == null ? organization : of.party();
        json.writeStartObject();
        json.writeStringProperty("uuid", uuid("component " + of));
        json.writeStringProperty("type", of.party() == null ? "this-system" : "service");
        json.writeStringProperty("title", name);
        json.writeStringProperty("description", name + ", " + of.place());
        json.writeArrayPropertyStart("props");
        property(json, "place", of.place());
        json.writeEndArray();
        json.writeArrayPropertyStart("control-implementations");
        json.writeStartObject();
        json.writeStringProperty("uuid", uuid("implementation " + of));
        json.writeStringProperty("source", SOURCE);
        json.writeStringProperty("description", useCase.name());
        json.writeArrayPropertyStart("implemented-requirements");
        its.forEach(it -> requirement(json, of, it));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void requirement(JsonGenerator json, Of of, OutLine line) {
        json.writeStartObject();
        json.writeStringProperty("uuid", uuid("requirement " + of + line.id()));
        json.writeStringProperty("control-id", line.id().id());
        json.writeStringProperty("description", line.text());
        json.writeArrayPropertyStart("props");
        property(json, "layer", line.id().layer().id());
        property(json, "state", line.state().name().toLowerCase(Locale.ROOT));
        property(json, "owner", line.owner());
        property(json, "control", line.control());
        line.evidence().forEach(it -> property(json, "evidence", it));
        property(
                json, "proven-until", line.until() == null ? null : line.until().toString());
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What is not known is left out: a value of the format is never empty. */
    private static void property(JsonGenerator json, String name, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    /** The same for the same part of the same use case, in the shape that the format asks for (version 5). */
    private String uuid(String part) {
        var named = UUID.nameUUIDFromBytes((useCase.id() + " " + part).getBytes(StandardCharsets.UTF_8));
        return new UUID(named.getMostSignificantBits() & ~0xF000L | 0x5000L, named.getLeastSignificantBits())
                .toString();
    }
}
