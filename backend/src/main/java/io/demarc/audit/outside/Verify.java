package io.demarc.audit.outside;

import io.demarc.audit.outside.Checkpoint.Newest;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The check of an exported ledger on any machine: {@code java -cp demarc-verify.jar io.demarc.audit.outside.Verify
 * ledger.jsonl [checkpoint.json [fingerprint]]}. It ends with 0 when every entry holds, 1 when one does not or the checkpoint
 * does not know the chain, 2 when it cannot read what it was given or say what it found.
 */
public final class Verify {

    private Verify() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    /** @return how it ends */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            if (arguments.isEmpty() || arguments.size() > 3)
                throw new IllegalArgumentException("Verify ledger.jsonl [checkpoint.json [fingerprint of its key]]");
            var finding = check(arguments, out);
            if (out.checkError()) throw new IllegalArgumentException("What was found could not be written.");
            return finding.broken().isEmpty() ? 0 : 1;
        } catch (IOException trouble) {
            err.println("Cannot read " + trouble.getMessage() + " ("
                    + trouble.getClass().getSimpleName() + ")");
        } catch (IllegalArgumentException trouble) {
            err.println(printable(String.valueOf(trouble.getMessage())));
        }
        return 2;
    }

    /** Says what it found, on a line each. */
    public static Chain.Finding check(List<String> arguments, PrintStream out) throws IOException {
        var checkpoint = arguments.size() < 2 ? null : Checkpoint.read(Files.readString(Path.of(arguments.get(1))));
        if (checkpoint != null) {
            out.println(printable(
                    "checkpoint of " + checkpoint.at() + ", signed with the key " + checkpoint.fingerprint()));
            if (arguments.size() == 3 && !checkpoint.fingerprint().equals(arguments.get(2)))
                throw new IllegalArgumentException(
                        "The checkpoint is signed with another key than " + arguments.get(2));
        }
        try (var lines = Files.newBufferedReader(Path.of(arguments.getFirst()))) {
            return new Lines(lines).check(checkpoint, out);
        }
    }

    /** What a file says is no command to a terminal, nor a line of its own. */
    private static String printable(String text) {
        return text.replaceAll("\\p{C}", "�");
    }

    /** The file, line by line. */
    private static final class Lines {

        private final BufferedReader file;
        private int number;

        private Lines(BufferedReader file) {
            this.file = file;
        }

        private Chain.Finding check(@Nullable Checkpoint checkpoint, PrintStream out) throws IOException {
            var first = next();
            if (!ExportedLedger.FORMAT.equals(first.get("format"))) throw fault("this is no exported ledger");
            String id = read(() -> Json.text(first, "chain"));
            String name = read(() -> Json.text(first, "name"));
            var known = Optional.ofNullable(checkpoint).flatMap(it -> it.of(id));
            var chain = new Chain(id, checkpoint == null ? List.of() : checkpoint.anchors(id));
            var line = next();
            for (; !line.containsKey("head"); line = next()) {
                if (line.isEmpty()) throw fault("the file ends early: nothing names the newest entry");
                var entry = line;
                chain.add(read(() -> Link.of(entry)));
            }
            var head = line.get("head") instanceof Map<?, ?> it ? it : Map.of();
            var finding = chain.end(read(() -> Json.number(head, "entry")), read(() -> Json.text(head, "hash")));
            if (file.readLine() != null) throw fault("the file goes on after the line that names the newest entry");
            if (checkpoint != null && known.isEmpty())
                finding = finding.unknownTo("the checkpoint of " + checkpoint.at());
            out.println(printable(finding.said(known.map(Newest::name).orElse(name))));
            return finding;
        }

        /** Nothing after the last. */
        private Map<String, @Nullable Object> next() throws IOException {
            String line = file.readLine();
            number++;
            return line == null ? Collections.emptyMap() : read(() -> Json.object(line));
        }

        private <T> T read(Supplier<T> part) {
            try {
                return part.get();
            } catch (IllegalArgumentException e) {
                throw fault(String.valueOf(e.getMessage()));
            }
        }

        private IllegalArgumentException fault(String what) {
            return new IllegalArgumentException("line " + number + ": " + what);
        }
    }
}
