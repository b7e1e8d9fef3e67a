package io.demarc.exchange.bom;

import io.demarc.exchange.bom.BillStock.ModelRow;
import io.demarc.exchange.bom.BillStock.ServiceRow;
import io.demarc.exchange.bom.BillStock.UseCaseRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How use cases, models and services are said in a bill: in the elements of the format, and in properties what it has none for. */
final class BillWords {

    /** Of the names that SPDX has for licences those that models are published under. The rest are said as names. */
    private static final Set<String> LICENCES = Set.of(
            "AGPL-3.0-only",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC-BY-4.0",
            "CC-BY-NC-4.0",
            "CC-BY-NC-ND-4.0",
            "CC-BY-NC-SA-4.0",
            "CC-BY-SA-4.0",
            "CC0-1.0",
            "EPL-2.0",
            "GPL-2.0-only",
            "GPL-3.0-only",
            "ISC",
            "LGPL-3.0-only",
            "MIT",
            "MPL-2.0",
            "Unlicense");

    private final BillSheet sheet;
    private final boolean manufacturers;

    /** @param version of the format; from 1.6 it has a word for who made a component */
    BillWords(BillSheet sheet, String version) {
        this.sheet = sheet;
        this.manufacturers = !version.equals("1.5");
    }

    void useCase(UseCaseRow row) {
        sheet.attribute("type", "application");
        sheet.attribute("bom-ref", row.ref());
        sheet.text("name", row.name());
        if (!row.purpose().isBlank()) sheet.text("description", row.purpose());
        sheet.list("properties", "property");
        property("use-case:stage", row.stage());
        property("use-case:unit", row.unit());
        sheet.end();
    }

    void model(ModelRow row) {
        sheet.attribute("type", "machine-learning-model");
        sheet.attribute("bom-ref", "model:" + row.id());
        organization(manufacturers ? "manufacturer" : "supplier", row.developer(), row.website());
        sheet.text("name", row.name());
        if (row.versions().size() == 1) sheet.text("version", row.versions().getFirst());
        if (row.licence() != null && !row.licence().isBlank()) {
            sheet.list("licenses", "license");
            sheet.licence(row.licence(), LICENCES.contains(row.licence()));
            sheet.end();
        }
        properties(row);
        card(row);
    }

    private void properties(ModelRow row) {
        var many = row.versions().size() > 1 ? row.versions() : List.<String>of();
        if (many.isEmpty()
                && row.openWeights() == null
                && row.contextTokens() == null
                && row.clearance() == null
                && row.modalities().isEmpty()) return;
        sheet.list("properties", "property");
        many.forEach(it -> property("model:version", it));
        row.modalities().forEach(it -> property("model:modalities", it));
        property("model:open-weights", row.openWeights());
        property("model:context-tokens", row.contextTokens());
        property("model:clearance", row.clearance());
        sheet.end();
    }

    private void card(ModelRow row) {
        boolean parameters = row.task() != null || row.architecture() != null;
        boolean considerations = row.limits() != null || row.uses() != null;
        if (!parameters && !considerations) return;
        sheet.object("modelCard");
        if (parameters) {
            sheet.object("modelParameters");
            sheet.text("task", row.task());
            sheet.text("architectureFamily", row.architecture());
            sheet.end();
        }
        if (considerations) {
            sheet.object("considerations");
            lines("useCases", "useCase", row.uses());
            lines("technicalLimitations", "technicalLimitation", row.limits());
            sheet.end();
        }
        sheet.end();
    }

    private void lines(String name, String each, @Nullable String text) {
        if (text == null) return;
        sheet.texts(name, each, text.lines().filter(it -> !it.isBlank()).toList());
    }

    void service(ServiceRow row) {
        sheet.attribute("bom-ref", row.ref());
        organization("provider", row.provider(), row.website());
        sheet.text("name", row.name());
        sheet.list("properties", "property");
        property(BillPart.VENDOR, row.kind() == null ? true : null);
        property("offering:kind", row.kind());
        property("offering:tier", row.tier());
        property("offering:regions", row.regions());
        property("offering:operator", row.operator());
        property("offering:hosting", row.hosting());
        property("offering:clearance", row.clearance());
        sheet.end();
    }

    private void organization(String role, String name, @Nullable String website) {
        sheet.object(role);
        sheet.text("name", name);
        if (website != null && website.matches("https?://[A-Za-z0-9._~:/?#@!$&()*+,;=%-]{1,400}")) sheet.url(website);
        sheet.end();
    }

    /** Nothing for null. */
    void property(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) sheet.property(BillPart.OURS + name, value.toString());
    }
}
