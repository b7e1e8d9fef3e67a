package io.demarc.audit.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The check of an exported ledger on any machine: {@code java -cp demarc-verify.jar io.demarc.audit.outside.Verify
 * ledger.jsonl [checkpoint.json [fingerprint]]}. It ends with 0 when every entry holds, 1 when one does not, 2 when it cannot
 * read what it was given.
 */
public final class Verify {

    private Verify() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments.length > 3) {
            System.err.println("Verify ledger.jsonl [checkpoint.json [fingerprint of its key]]");
            System.exit(2);
        }
        try {
            var finding = run(List.of(arguments));
            System.exit(finding.broken().isEmpty() ? 0 : 1);
        } catch (IOException | IllegalArgumentException trouble) {
            System.err.println(
                    trouble instanceof IOException ? "Cannot read " + trouble.getMessage() : trouble.getMessage());
            System.exit(2);
        }
    }

    /** Says what it found, on a line each. */
    public static Chain.Finding run(List<String> arguments) throws IOException {
        var checkpoint = arguments.size() < 2 ? null : Checkpoint.read(Files.readString(Path.of(arguments.get(1))));
        if (checkpoint != null) {
            System.out.println(
                    "checkpoint of " + checkpoint.at() + ", signed with the key " + checkpoint.fingerprint());
            if (arguments.size() == 3 && !checkpoint.fingerprint().equals(arguments.get(2)))
                throw new IllegalArgumentException(
                        "The checkpoint is signed with another key than " + arguments.get(2));
        }
        try (var lines = Files.newBufferedReader(Path.of(arguments.getFirst()))) {
            return check(lines, checkpoint);
        }
    }

    private static Chain.Finding check(BufferedReader lines, @Nullable Checkpoint checkpoint) throws IOException {
        var first = line(lines);
        if (!ExportedLedger.FORMAT.equals(first.get("format")))
            throw new IllegalArgumentException("this is no exported ledger");
        String id = Objects.toString(first.get("chain"), "");
        String name = Objects.toString(first.get("name"), id);
        if (checkpoint != null && checkpoint.of(id).isEmpty())
            System.out.println("the checkpoint does not know " + name + ", which was begun later");
        var chain = new Chain(checkpoint == null ? List.of() : checkpoint.anchors(id));
        for (var line = line(lines); ; line = line(lines)) {
            if (line.containsKey("head") || line.isEmpty()) {
                if (!(line.get("head") instanceof Map<?, ?> head))
                    throw new IllegalArgumentException("the file ends early: nothing names the newest entry");
                var finding =
                        chain.end((Long) Objects.requireNonNull(head.get("entry")), Objects.toString(head.get("hash")));
                System.out.println(finding.said(name));
                return finding;
            }
            chain.add(Link.of(line));
        }
    }

    private static Map<String, @Nullable Object> line(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        return line == null ? Collections.emptyMap() : Json.object(line);
    }
}
