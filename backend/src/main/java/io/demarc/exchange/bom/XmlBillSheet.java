package io.demarc.exchange.bom;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A bill in XML, written as it goes. */
final class XmlBillSheet implements BillSheet {

    private final XMLStreamWriter xml;
    private final Deque<String> each = new ArrayDeque<>();

    XmlBillSheet(OutputStream out, String version) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("bom");
            xml.writeDefaultNamespace("http://cyclonedx.org/schema/bom/" + version);
        } catch (XMLStreamException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private interface Writing {

        void write() throws XMLStreamException;
    }

    /** Whoever reads may be gone. */
    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    @Override
    public void object(String name) {
        write(() -> xml.writeStartElement(name));
        each.push("");
    }

    @Override
    public void list(String name, String each) {
        write(() -> xml.writeStartElement(name));
        this.each.push(each);
    }

    @Override
    public void item() {
        object(each.getFirst());
    }

    @Override
    public void end() {
        each.pop();
        write(xml::writeEndElement);
    }

    @Override
    public void attribute(String name, String value) {
        write(() -> xml.writeAttribute(name, value));
    }

    @Override
    public void text(String name, @Nullable String value) {
        if (value == null) return;
        write(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(value);
            xml.writeEndElement();
        });
    }

    @Override
    public void texts(String name, String each, List<String> texts) {
        object(name);
        text(each, String.join("\n", texts));
        end();
    }

    @Override
    public void url(String value) {
        text("url", value);
    }

    @Override
    public void property(String name, String value) {
        item();
        attribute("name", name);
        write(() -> xml.writeCharacters(value));
        end();
    }

    @Override
    public void licence(String name, boolean known) {
        item();
        text(known ? "id" : "name", name);
        end();
    }

    @Override
    public void dependency(String ref, List<String> on) {
        item();
        attribute("ref", ref);
        for (var it : on) {
            object("dependency");
            attribute("ref", it);
            end();
        }
        end();
    }

    @Override
    public void close() {
        write(() -> {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        });
    }
}
