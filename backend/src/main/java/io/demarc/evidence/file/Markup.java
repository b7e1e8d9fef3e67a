package io.demarc.evidence.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;

/** Reads XML and JSON to their end without keeping or following anything. */
final class Markup {

    /** Roots of what a browser would run. */
    private static final Set<String> ACTIVE = Set.of("html", "svg", "xhtml", "script", "stylesheet", "transform");

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private Markup() {}

    /** @throws Unacceptable for a web page, a drawing, XML that declares a document type, and what is no XML */
    static void requireHarmless(Path file, String name) throws IOException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            var reader = factory.createXMLStreamReader(in);
            boolean root = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                    throw new Unacceptable("document-type", name);
                if (root && event == XMLStreamConstants.START_ELEMENT) {
                    if (ACTIVE.contains(reader.getLocalName().toLowerCase(Locale.ROOT)))
                        throw new Unacceptable("web-page", name);
                    root = false;
                }
            }
        } catch (XMLStreamException noXml) {
            throw new Unacceptable("web-page", name);
        }
    }

    static boolean isJson(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                var parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) continue;
            return true;
        } catch (JacksonException noJson) {
            return false;
        }
    }
}
