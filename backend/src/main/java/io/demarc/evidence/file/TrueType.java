package io.demarc.evidence.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds out what a file is from its bytes. */
final class TrueType {

    private static final int HEAD = 1_024;

    /** What is recognized only to be named: by its first bytes, and the message that calls it so. */
    private record Other(String key, byte[] magic) {}

    private static final List<Other> OTHERS = List.of(
            new Other("program", bytes("MZ")),
            new Other("program", new byte[] {0x7F, 'E', 'L', 'F'}),
            new Other("program", bytes("#!")),
            new Other("old-office", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
            new Other("archive", bytes("Rar!")),
            new Other("archive", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF}),
            new Other("archive", new byte[] {0x1F, (byte) 0x8B}),
            new Other("picture", bytes("GIF8")),
            new Other("picture", bytes("RIFF")));

    private TrueType() {}

    /** @throws Unacceptable for whatever is not let in, with what it is as far as that is known */
    static FileType of(Path file, String name) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, bytes("%PDF-"))) return FileType.PDF;
        if (startsWith(head, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})) return FileType.PNG;
        if (startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) return FileType.JPEG;
        if (startsWith(head, new byte[] {'P', 'K', 3, 4})) return OfficeFile.type(file, name);
        for (var other : OTHERS) if (startsWith(head, other.magic())) throw new Unacceptable(other.key(), name);
        return text(file, head, name);
    }

    private static FileType text(Path file, byte[] head, String name) throws IOException {
        if (!isText(file)) throw new Unacceptable("unknown", name);
        String begin = withoutMark(new String(head, StandardCharsets.UTF_8)).stripLeading();
        if (begin.startsWith("<")) {
            Markup.requireHarmless(file, name);
            return FileType.XML;
        }
        if ((begin.startsWith("{") || begin.startsWith("[")) && Markup.isJson(file)) return FileType.JSON;
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TEXT;
    }

    /** Whether it has no byte that texts do not have, in whatever encoding: none is shown inside a page. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read())
                if (next < 0x20 && next != '\t' && next != '\n' && next != '\r' && next != '\f') return false;
        }
        return true;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
