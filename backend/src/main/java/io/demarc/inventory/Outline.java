package io.demarc.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The boundary of a use case in one line of text, as lists and counts read it: bands from accountability down to the
 * platform, in each its layers with who answers for them, {@code u} us, {@code s} shared, {@code p} provider, {@code n}
 * not applicable. A capital is an open layer: {@code "L18u L17U / L13s"}.
 */
public record Outline(String text) {

    private static final Pattern WRITTEN = Pattern.compile("L\\d\\d[uspnUSP](?: (?:/ )?L\\d\\d[uspnUSP])*+");

    public Outline {
        if (!WRITTEN.matcher(text).matches()) throw new IllegalArgumentException("not an outline: " + text);
    }

    /** As it is stored; null stays null: no mode is stated. */
    public static @Nullable Outline of(@Nullable String text) {
        return text == null ? null : new Outline(text);
    }

    /** As it was kept once; empty where it is not written so any more. */
    public static Optional<Outline> read(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(new Outline(text)) : Optional.empty();
    }

    public int us() {
        return count("uU");
    }

    public int shared() {
        return count("sS");
    }

    public int provider() {
        return count("pP");
    }

    public int open() {
        return count("USP");
    }

    /** Its letters stand behind the numbers of layers: nothing else is one of these. */
    private int count(String letters) {
        int count = 0;
        for (int at = 3; at < text.length(); at++) if (letters.indexOf(text.charAt(at)) >= 0) count++;
        return count;
    }

    private static int count(String[] layers, String letters) {
        return (int) Arrays.stream(layers)
                .filter(layer -> letters.indexOf(layer.charAt(3)) >= 0)
                .count();
    }

    /** For the row of a list: a layer is 2 pixels high. */
    public Drawing small() {
        return drawn(34, 2);
    }

    /** For a card: a layer is 4 pixels high. */
    public Drawing card() {
        return drawn(72, 4);
    }

    /** One band of the drawing, in pixels; {@code ours} is the width of the ground left of the line. */
    public record Bar(int top, int height, int ours, boolean open) {}

    /** Four bands, each as high as it has layers, and the path of the line through them. */
    public record Drawing(int width, int height, List<Bar> bars, String line) {

        /** With room for the line's width around it, and for a dot beside it. */
        public String viewBox() {
            return "-2 -2 " + (width + 14) + " " + (height + 4);
        }

        /** The whole ground and where its bands end, as one path: a row of a list draws all with five expressions and not with forty. */
        public String ground() {
            return "M0 0h%dv%dH0z".formatted(width, height)
                    + bars.stream()
                            .skip(1)
                            .map(bar -> "M0 " + bar.top() + "h" + width)
                            .collect(Collectors.joining());
        }

        /** The ground left of the line. */
        public String ours() {
            return "M0 0" + line.replaceFirst("M(\\d+) 0", "H$1") + "H0z";
        }

        /** Points, which a round end makes dots of. */
        public String dots() {
            return bars.stream()
                    .filter(Bar::open)
                    .map(bar -> "M%d %dh0".formatted(width + 7, bar.top() + bar.height() / 2))
                    .collect(Collectors.joining());
        }
    }

    private Drawing drawn(int width, int layer) {
        var bars = new ArrayList<Bar>();
        var line = new StringBuilder();
        int top = 0;
        for (String band : text.split(" / ")) {
            String[] layers = band.split(" ");
            int height = layers.length * layer;
            int ours = 1 + (int) Math.round(share(layers) * (width - 2));
            line.append(line.isEmpty() ? "M" + ours + " 0" : "H" + ours)
                    .append("V")
                    .append(top + height);
            bars.add(new Bar(top, height, ours, count(layers, "USP") > 0));
            top += height;
        }
        return new Drawing(width, top, bars, line.toString());
    }

    /** Where the line runs through a band: 1 all ours, 0 all the provider's; what is shared counts half. */
    private static double share(String[] layers) {
        int applying = count(layers, "uspUSP");
        if (applying == 0) return 0;
        return (2.0 * count(layers, "uU") + count(layers, "sS")) / (2 * applying);
    }
}
