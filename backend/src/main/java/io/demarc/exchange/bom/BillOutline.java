package io.demarc.exchange.bom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the elements of a bill as they come, whichever format they are written in, and makes a part of each component and
 * service. It follows no reference, so that circles among them are none to it.
 */
final class BillOutline {

    /** Elements within each other; the JDK's reader of XML ends at 100. */
    static final int DEEPEST = 90;

    /** An element of an array, which has no name of its own. */
    static final String EACH = "*";

    private static final Set<String> COMPONENTS = Set.of("components", "metadata");

    private final Consumer<BillPart> found;
    private final List<String> path = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private @Nullable String format;
    private @Nullable String version;

    BillOutline(Consumer<BillPart> found) {
        this.found = found;
    }

    /** @param depth of its own element */
    private record Frame(int depth, BillPart part) {}

    void open(String name) {
        if (path.size() >= DEEPEST) throw new UnreadableBill("too-deep", DEEPEST);
        var part = partAt(name);
        path.add(name);
        if (part != null) frames.push(new Frame(path.size(), part));
    }

    void text(String value) {
        var frame = frames.peek();
        if (frame != null) frame.part().say(below(frame.depth()), value);
        else if (path.size() == 2 && path.getLast().equals("bomFormat")) format = value;
        else if (path.size() == 2 && path.getLast().equals("specVersion")) version = value;
    }

    void close() {
        var frame = frames.peek();
        if (frame != null && frame.depth() == path.size())
            found.accept(frames.pop().part());
        else if (frame != null) frame.part().end(below(frame.depth()));
        path.removeLast();
    }

    @Nullable
    String format() {
        return format;
    }

    @Nullable
    String version() {
        return version;
    }

    /** A part begins only where the format has it: in the bill itself, or in another part. */
    private @Nullable BillPart partAt(String name) {
        var frame = frames.peek();
        String where = below(frame == null ? 1 : frame.depth());
        if (COMPONENTS.contains(where) && (name.equals("component") || name.equals(EACH))) return new BillPart(false);
        return where.equals("services") && (name.equals("service") || name.equals(EACH)) ? new BillPart(true) : null;
    }

    private String below(int depth) {
        return path.size() <= depth ? "" : String.join("/", path.subList(depth, path.size()));
    }
}
