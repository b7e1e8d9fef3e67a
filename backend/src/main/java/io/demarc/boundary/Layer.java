package io.demarc.boundary;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.List;

/**
 * One security layer of an inference stack, machine room first: the order of the constants is that of the ids, which are
 * stored and never reused. {@link #display()} is the order on every page and in every export. Texts stand in
 * {@code layers.yaml}.
 */
public enum Layer {
    L01(Band.PLATFORM, 18),
    L02(Band.PLATFORM, 17),
    L03(Band.MODEL, 15),
    L04(Band.MODEL, 14),
    L05(Band.MODEL, 13),
    L06(Band.MODEL, 12),
    L07(Band.USE_AND_DATA, 9),
    L08(Band.USE_AND_DATA, 8),
    L09(Band.USE_AND_DATA, 6),
    L10(Band.USE_AND_DATA, 10),
    L11(Band.USE_AND_DATA, 7),
    L12(Band.USE_AND_DATA, 11),
    L13(Band.USE_AND_DATA, 5),
    L14(Band.ACCOUNTABILITY, 4),
    L15(Band.PLATFORM, 16),
    L16(Band.ACCOUNTABILITY, 3),
    L17(Band.ACCOUNTABILITY, 2),
    L18(Band.ACCOUNTABILITY, 1);

    private static final List<Layer> DISPLAY =
            Arrays.stream(values()).sorted(comparingInt(it -> it.place)).toList();

    private final Band band;
    private final int place;

    Layer(Band band, int place) {
        this.band = band;
        this.place = place;
    }

    public Band band() {
        return band;
    }

    /** Accountability on top, the machine room at the bottom; within a band what is most often ours comes first. */
    public static List<Layer> display() {
        return DISPLAY;
    }

    /** Four neighbourhoods of layers, in reading order. */
    public enum Band {
        ACCOUNTABILITY,
        USE_AND_DATA,
        MODEL,
        PLATFORM;

        public List<Layer> layers() {
            return DISPLAY.stream().filter(layer -> layer.band == this).toList();
        }
    }
}
