package io.demarc.exchange.bom;

import io.demarc.exchange.bom.BillLine.Flaw;
import io.demarc.kernel.Fingerprint;
import io.demarc.text.Name;
import io.demarc.text.Text;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bill that was read once from its first byte to its last. What is said twice of the same is one line; components of other
 * kinds are counted and left alone.
 *
 * @param name as the sender calls it, without folders
 * @param version of CycloneDX
 */
record BillUpload(
        String name,
        long size,
        Fingerprint checksum,
        BillFormat format,
        String version,
        List<BillLine> lines,
        long others) {

    static final Set<String> VERSIONS = Set.of("1.5", "1.6", "1.7");

    private static final int MOST = 20_000;
    private static final int LONGEST_NAME = 255;

    /** In characters of what lines say: they are in memory until they are kept. */
    private static final long MOST_SAID = 30_000_000;

    /** Reads the file; it is an {@link UnreadableBill} when it is none. */
    static BillUpload of(Path path, String name) {
        var gathered = new Gathered();
        var outline = new BillOutline(gathered::take);
        var format = format(path);
        var digest = sha256();
        try (var in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16), digest)) {
            var kept = new Kept(in);
            if (format == BillFormat.JSON) JsonBill.read(kept, outline);
            else XmlBill.read(kept, outline);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        var version = version(outline);
        if (gathered.lines.isEmpty()) throw new UnreadableBill("nothing", gathered.others);
        return new BillUpload(
                plain(name),
                size(path),
                new Fingerprint(HexFormat.of().formatHex(digest.digest())),
                format,
                version,
                List.copyOf(gathered.lines),
                gathered.others);
    }

    private static String version(BillOutline outline) {
        var version = outline.version();
        if (!"CycloneDX".equals(outline.format()) || version == null) throw new UnreadableBill("not-cyclonedx");
        if (!VERSIONS.contains(version)) throw new UnreadableBill("unknown-version", Text.cut(Name.clean(version), 20));
        return version;
    }

    /** By the first character that is neither space nor a mark of the encoding. */
    private static BillFormat format(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            for (byte each : in.readNBytes(100)) {
                if (each == '{') return BillFormat.JSON;
                if (each == '<') return BillFormat.XML;
                if (each > ' ') break;
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        throw new UnreadableBill("not-cyclonedx");
    }

    private static long size(Path path) {
        return path.toFile().length();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Some browsers send the folder along. */
    private static String plain(String name) {
        String last = Name.clean(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return last.isEmpty() ? "bill-of-materials" : Text.cut(last, LONGEST_NAME);
    }

    /** Stays open when its reader is done: the rest of it is part of the checksum. */
    private static final class Kept extends FilterInputStream {

        private Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }

    /** The lines so far. */
    private static final class Gathered {

        private final List<BillLine> lines = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, String> refs = new HashMap<>();
        private long others;
        private long said;

        private void take(BillPart part) {
            if (!part.isTaken()) {
                others++;
                return;
            }
            var line = BillLine.of(part);
            said += line.says().values().stream().mapToInt(String::length).sum();
            if (line.flaw() != null) add(line);
            else if (isTaken(line.ref(), line.key())) add(line.flawed(Flaw.SAME_REF));
            else place(line);
            if (lines.size() > MOST || said > MOST_SAID) throw new UnreadableBill("too-many", MOST);
        }

        private void place(BillLine line) {
            var before = places.putIfAbsent(line.key(), lines.size());
            if (before == null) add(line);
            else if (line.contradicts(lines.get(before))) add(line.flawed(Flaw.CONTRADICTS));
            else lines.set(before, lines.get(before).with(line));
        }

        private void add(BillLine line) {
            lines.add(line);
        }

        /** Whether something else has the reference already. */
        private boolean isTaken(@Nullable String ref, String key) {
            if (ref == null) return false;
            var before = refs.putIfAbsent(ref, key);
            return before != null && !before.equals(key);
        }
    }
}
