package io.demarc.exchange.file;

import io.demarc.kernel.Fingerprint;
import io.demarc.text.Name;
import io.demarc.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that was read once from its first byte to its last, so that what is wrong with it as a whole is known before
 * anything is kept.
 *
 * @param name as the sender calls it, without folders, at most 255 characters
 * @param size in bytes
 * @param samples the first words of each column, in the order of the header
 * @param mapping what the columns seem to mean
 */
public record Upload(
        Path path,
        String name,
        long size,
        Fingerprint checksum,
        long rows,
        List<String> header,
        List<String> samples,
        Mapping mapping) {

    private static final int SAMPLE = 120;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_ROWS = 250_000;

    /** What keeping a row takes beside its words, its entries in indexes included. */
    private static final int ROW = 1_000;

    /** Reads the file; it is {@link Unreadable} when it is none that can be imported. */
    public static Upload of(Path path, String name) {
        try {
            var file = CsvFile.open(path);
            var mapping = Mapping.of(file.header());
            var samples = new String[file.header().size()];
            Arrays.fill(samples, "");
            var rows = new AtomicLong();
            file.forEach(0, row -> {
                if (rows.incrementAndGet() > MOST_ROWS) throw new Unreadable("too-many-rows", MOST_ROWS);
                for (int i = 0; i < Math.min(samples.length, row.cells().size()); i++)
                    if (samples[i].isEmpty()) samples[i] = sample(row.cells().get(i));
                return true;
            });
            if (rows.get() == 0) throw new Unreadable("no-rows");
            return new Upload(
                    path,
                    plain(name),
                    Files.size(path),
                    checksum(path),
                    rows.get(),
                    file.header(),
                    List.of(samples),
                    mapping);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /**
     * Bytes that keeping it may take: the file, and what is written down of its rows, each with the names of its columns.
     */
    public long weight() {
        long names = header.stream().mapToLong(String::length).sum();
        return 2 * size + rows * (ROW + names);
    }

    private static String sample(String cell) {
        String words = cell.equals("[]") ? "" : Name.clean(Text.cut(cell, 20 * SAMPLE));
        return words.length() > SAMPLE ? Text.cut(words, SAMPLE - 1) + "…" : words;
    }

    /** Some browsers send the folder along. */
    private static String plain(String name) {
        String last = Name.clean(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return last.isEmpty() ? "inventory.csv" : Text.cut(last, LONGEST_NAME);
    }

    private static Fingerprint checksum(Path path) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return new Fingerprint(
                    HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
