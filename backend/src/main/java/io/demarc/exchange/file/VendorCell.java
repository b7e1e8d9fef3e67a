package io.demarc.exchange.file;

import static java.util.stream.Collectors.joining;

import io.demarc.text.Name;
import io.demarc.text.Text;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cell that names vendors, as it is kept and read: lines, each as a name is written. Where a gap is wide, a line ends: it
 * stands between two columns of somebody's. What is longer than {@value #LONGEST} characters names nobody.
 */
public final class VendorCell {

    private static final int LONGEST = 2_000;
    private static final Pattern WIDE = Pattern.compile("[\\h\\u2800]{4,}+");

    private VendorCell() {}

    public static String of(String cell) {
        String lines = WIDE.matcher(Text.clean(cell))
                .replaceAll("\n")
                .lines()
                .map(Name::clean)
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
        return lines.length() <= LONGEST ? lines : cut(lines);
    }

    /** Between two names, where there are several: half of one would be another. */
    private static String cut(String lines) {
        int end = Stream.of("\n", ";", "|", ", ")
                .mapToInt(between -> lines.lastIndexOf(between, LONGEST))
                .max()
                .orElse(-1);
        return end > 0 ? lines.substring(0, end) : Text.cut(lines, LONGEST);
    }
}
