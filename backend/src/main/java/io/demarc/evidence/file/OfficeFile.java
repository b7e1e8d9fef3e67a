package io.demarc.evidence.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Documents of office programs are zip archives with parts of known names. Any other archive stays outside, and so does a
 * document with macros. Nothing but the list of content types is unpacked, and of that no more than a document has.
 */
final class OfficeFile {

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 20_000;
    private static final int LONGEST_TYPES = 1024 * 1024;

    private static final Map<String, FileType> BY_PART = Map.of(
            "word/document.xml", FileType.DOCX,
            "xl/workbook.xml", FileType.XLSX,
            "ppt/presentation.xml", FileType.PPTX);

    private OfficeFile() {}

    static FileType type(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS || zip.getEntry(TYPES) == null) throw new Unacceptable("zip", name);
            if (zip.stream().anyMatch(part -> isMacro(part.getName()))
                    || types(zip).contains("macroenabled")) throw new Unacceptable("macros", name);
            return BY_PART.entrySet().stream()
                    .filter(part -> zip.getEntry(part.getKey()) != null)
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new Unacceptable("zip", name));
        } catch (ZipException damaged) {
            throw new Unacceptable("damaged", name);
        }
    }

    private static boolean isMacro(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        return lower.contains("vbaproject") || lower.contains("/activex/") || lower.contains("/macrosheets/");
    }

    private static String types(ZipFile zip) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(TYPES))) {
            return new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }
}
