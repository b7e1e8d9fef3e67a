package io.demarc.boundary.out;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drawing in SVG as it is written: boxes, words and lines, each of a kind that says how it looks. No script, nothing fetched. */
final class Svg {

    private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

    private static final String STYLE = """
            text{font-family:Inter,system-ui,sans-serif;font-size:13px;fill:#1b2430}.title{font-size:18px;font-weight:700}\
            .head,.name,.letter{font-weight:600}.small{font-size:12px;fill:#4a5463}.open{font-size:12px;font-weight:600;fill:#a3123a}\
            .paper{fill:#fff}.band{fill:#ecede6}.ours{fill:#ccd8f4}.theirs{fill:#f4f3ee}.line{fill:none;stroke:#d1481d;stroke-width:3}""";

    private final XMLStreamWriter to;

    private Svg(XMLStreamWriter to) {
        this.to = to;
    }

    static Svg into(OutputStream to) {
        try {
            return new Svg(XML.createXMLStreamWriter(to, StandardCharsets.UTF_8.name()));
        } catch (XMLStreamException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    void begin(int width, int height, String title) {
        write(() -> {
            to.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            to.writeStartElement("svg");
            to.writeDefaultNamespace("http://www.w3.org/2000/svg");
            to.writeAttribute("viewBox", "0 0 " + width + " " + height);
            to.writeAttribute("width", String.valueOf(width));
            to.writeAttribute("height", String.valueOf(height));
            to.writeAttribute("role", "img");
            element("title", title);
            element("style", STYLE);
        });
        box(0, 0, width, height, "paper");
    }

    void box(int x, int y, int width, int height, String kind) {
        write(() -> {
            to.writeEmptyElement("rect");
            attributes("x", x, "y", y, "width", width, "height", height, "class", kind);
        });
    }

    void text(int x, int y, String kind, String words) {
        text(x, y, kind, "start", words);
    }

    /** The words end there. */
    void right(int x, int y, String kind, String words) {
        text(x, y, kind, "end", words);
    }

    private void text(int x, int y, String kind, String anchor, String words) {
        write(() -> {
            to.writeStartElement("text");
            attributes("x", x, "y", y, "class", kind, "text-anchor", anchor);
            to.writeCharacters(visible(words));
            to.writeEndElement();
        });
    }

    void path(String kind, String along) {
        write(() -> {
            to.writeEmptyElement("path");
            attributes("d", along, "class", kind);
        });
    }

    void end() {
        write(() -> {
            to.writeEndElement();
            to.writeEndDocument();
            to.close();
        });
    }

    private void element(String name, String words) throws XMLStreamException {
        to.writeStartElement(name);
        to.writeCharacters(visible(words));
        to.writeEndElement();
    }

    private void attributes(Object... pairs) throws XMLStreamException {
        for (int at = 0; at < pairs.length; at += 2) to.writeAttribute(pairs[at].toString(), pairs[at + 1].toString());
    }

    /** What XML cannot hold is left out. */
    private static String visible(String words) {
        return words.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    private interface Part {
        void write() throws XMLStreamException;
    }

    private static void write(Part part) {
        try {
            part.write();
        } catch (XMLStreamException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
