package io.demarc.exchange.bom;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A bill in JSON, written as it goes. */
final class JsonBillSheet implements BillSheet {

    private final JsonGenerator json;
    private final Deque<Boolean> lists = new ArrayDeque<>();

    JsonBillSheet(OutputStream out, String version) {
        json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringProperty("$schema", "http://cyclonedx.org/schema/bom-" + version + ".schema.json");
        json.writeStringProperty("bomFormat", "CycloneDX");
        json.writeStringProperty("specVersion", version);
        lists.push(false);
    }

    @Override
    public void object(String name) {
        json.writeName(name);
        json.writeStartObject();
        lists.push(false);
    }

    @Override
    public void list(String name, String each) {
        json.writeName(name);
        json.writeStartArray();
        lists.push(true);
    }

    @Override
    public void item() {
        json.writeStartObject();
        lists.push(false);
    }

    @Override
    public void end() {
        if (lists.pop()) json.writeEndArray();
        else json.writeEndObject();
    }

    @Override
    public void attribute(String name, String value) {
        if (name.equals("version")) json.writeNumberProperty(name, Integer.parseInt(value));
        else json.writeStringProperty(name, value);
    }

    @Override
    public void text(String name, @Nullable String value) {
        if (value != null) json.writeStringProperty(name, value);
    }

    @Override
    public void texts(String name, String each, List<String> texts) {
        list(name, each);
        texts.forEach(json::writeString);
        end();
    }

    @Override
    public void url(String value) {
        texts("url", "", List.of(value));
    }

    @Override
    public void property(String name, String value) {
        item();
        text("name", name);
        text("value", value);
        end();
    }

    @Override
    public void licence(String name, boolean known) {
        item();
        object("license");
        text(known ? "id" : "name", name);
        end();
        end();
    }

    @Override
    public void dependency(String ref, List<String> on) {
        item();
        text("ref", ref);
        texts("dependsOn", "", on);
        end();
    }

    @Override
    public void close() {
        json.writeEndObject();
        json.flush();
    }
}
