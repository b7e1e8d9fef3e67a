package io.demarc.review;

import io.demarc.boundary.matrix.Layer;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.reference.Draft;
import io.demarc.reference.OwnDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an organization publishes that answers for its own power: a layer with an activity, a factor and its question, a stage. */
final class SupplyOfPower {

    static final Layer LAYER = new Layer("L19");
    static final Concern WORKS_COUNCIL = new Concern("W12");

    private SupplyOfPower() {}

    static List<Draft> drafts() {
        return List.of(layers(), activities(), matrix(), scoring(), questions(), workflow());
    }

    private static Draft layers() {
        return OwnDraft.of("boundary", "layers", it -> list(it, "layers")
                .addPOJO(Map.ofEntries(
                        Map.entry("id", "L19"),
                        Map.entry("code", "POWER"),
                        Map.entry("name", "Supply of power"),
                        Map.entry("shortName", Map.of("en", "Supply of power", "de", "Stromversorgung")),
                        Map.entry("meaning", "What the machines run on"),
                        Map.entry("ownerQuestion", "Who is called when the lights go out?"),
                        Map.entry("band", "PLATFORM"),
                        Map.entry("place", 19),
                        Map.entry("stage", "W12"),
                        Map.entry("customerEvidence", "Fuel receipts"),
                        Map.entry("controls", List.of()),
                        Map.entry("srf", "L4"),
                        Map.entry("microsoft", "platform"),
                        Map.entry("cosai", List.of()),
                        Map.entry("aicm", List.of()),
                        Map.entry("policy", true))));
    }

    private static Draft activities() {
        return OwnDraft.of("boundary", "activities", it -> list(it, "activities")
                .addPOJO(Map.of("id", "L19.C1", "text", "Keeps generators fuelled")));
    }

    private static Draft matrix() {
        return OwnDraft.of("boundary", "matrix", it -> {
            for (int mode = 1; mode <= 8; mode++)
                list(it, "cells")
                        .addPOJO(Map.of(
                                "layer",
                                "L19",
                                "mode",
                                "M" + mode,
                                "owner",
                                "C",
                                "activities",
                                List.of("L19.C1"),
                                "policy",
                                true));
        });
    }

    private static Draft scoring() {
        return OwnDraft.of("assessment", "scoring", it -> {
            var factors = list(it, "factors");
            factors.forEach(factor -> {
                if (factor.get("id").stringValue().equals("F03")) ((ObjectNode) factor).put("weight", 12);
            });
            factors.addPOJO(Map.of(
                    "id", "F12",
                    "name", "Dependence on power",
                    "weight", 4,
                    "answer", "AN90",
                    "rule", "ANSWER",
                    "concerns", List.of("W1", "W12"),
                    "levels", List.of("None", "Little", "Some", "Much", "All")));
        });
    }

    private static Draft questions() {
        return OwnDraft.of("questionnaire", "questions", it -> {
            var options = new ArrayList<Map<String, String>>();
            for (String text : List.of("None", "Little", "Some", "Much", "All"))
                options.add(Map.of("text", text, "example", "For example " + text));
            list(it, "questions")
                    .addPOJO(Map.of(
                            "id", "AN90",
                            "about", "use-case",
                            "page", "how-it-decides",
                            "type", "LEVEL",
                            "required", Map.of(),
                            "title", "How much of it stops when the power does?",
                            "hint", "Think of a day.",
                            "options", options));
        });
    }

    private static Draft workflow() {
        return OwnDraft.of("review", "workflow", it -> {
            list(it, "stages").addPOJO(Map.of("id", "W12", "name", "Works council", "role", "LEGAL_REVIEWER"));
            for (String tier : List.of("LOW", "MODERATE", "HIGH", "CRITICAL"))
                ((ArrayNode) it.get("tiers").get(tier).get("steps").get(0)).addPOJO(Map.of("stage", "W12"));
        });
    }

    private static ArrayNode list(ObjectNode content, String name) {
        return (ArrayNode) content.get(name);
    }
}
