package io.demarc.exchange.bom;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a bill in JSON from its first byte to its last, holding no more of it than a value. */
final class JsonBill {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(BillOutline.DEEPEST)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private JsonBill() {}

    static void read(InputStream in, BillOutline outline) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new UnreadableBill("not-cyclonedx");
            outline.open("bom");
            int depth = 1;
            while (depth > 0) depth += next(parser, outline);
            if (parser.nextToken() != null) throw new UnreadableBill("broken", line(parser));
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableBill("too-deep", BillOutline.DEEPEST);
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw new UnreadableBill("broken", where == null ? 1 : where.getLineNr());
        }
    }

    /** One value more or one level; how much deeper it is after that. */
    private static int next(JsonParser parser, BillOutline outline) {
        var token = parser.nextToken();
        if (token == null) throw new UnreadableBill("broken", line(parser));
        return switch (token) {
            case PROPERTY_NAME -> 0;
            case START_OBJECT, START_ARRAY -> {
                outline.open(name(parser, 1));
                yield 1;
            }
            case END_OBJECT, END_ARRAY -> {
                outline.close();
                yield -1;
            }
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
                outline.open(name(parser, 0));
                outline.text(parser.getString());
                outline.close();
                yield 0;
            }
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> 0;
        };
    }

    /** @param levels that the value itself has opened */
    private static String name(JsonParser parser, int levels) {
        var context = parser.streamReadContext();
        var around = levels == 0 ? context : context.getParent();
        var name = around == null || around.inArray() ? null : around.currentName();
        return name == null ? BillOutline.EACH : name;
    }

    private static int line(JsonParser parser) {
        return parser.currentLocation().getLineNr();
    }
}
