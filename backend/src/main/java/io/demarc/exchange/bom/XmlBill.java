package io.demarc.exchange.bom;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a bill in XML as it comes. A document type is refused before anything that it declares is looked at. */
final class XmlBill {

    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    /** Of the text of an element; what is longer is cut by whoever keeps it. */
    private static final int LONGEST = 10_000;

    private static final XMLInputFactory FACTORY = factory();

    private XmlBill() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new UnreadableBill("document-type");
        });
        return factory;
    }

    static void read(InputStream in, BillOutline outline) {
        try {
            var reader = FACTORY.createXMLStreamReader(in);
            try {
                read(reader, outline);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            var where = broken.getLocation();
            throw new UnreadableBill("broken", where == null ? 1 : where.getLineNumber());
        }
    }

    private static void read(XMLStreamReader reader, BillOutline outline) throws XMLStreamException {
        var text = new StringBuilder();
        boolean root = true;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableBill("document-type");
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    outline.open(reader.getLocalName());
                    if (root) version(reader, outline);
                    root = false;
                    for (int i = 0; i < reader.getAttributeCount(); i++)
                        value(reader.getAttributeLocalName(i), reader.getAttributeValue(i), outline);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    int room = LONGEST - text.length();
                    if (room > 0) text.append(reader.getText(), 0, Math.min(room, reader.getTextLength()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!text.toString().isBlank()) outline.text(text.toString());
                    text.setLength(0);
                    outline.close();
                }
                default -> {}
            }
        }
    }

    /** It stands in the name of its namespace. */
    private static void version(XMLStreamReader reader, BillOutline outline) {
        var namespace = reader.getNamespaceURI();
        if (!reader.getLocalName().equals("bom") || namespace == null || !namespace.startsWith(NAMESPACE))
            throw new UnreadableBill("not-cyclonedx");
        value("bomFormat", "CycloneDX", outline);
        value("specVersion", namespace.substring(NAMESPACE.length()), outline);
    }

    private static void value(String name, String value, BillOutline outline) {
        outline.open(name);
        outline.text(value);
        outline.close();
    }
}
