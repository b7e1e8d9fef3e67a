package io.demarc.evidence.file;

import java.util.List;
import java.util.Locale;

/** What is let in, by what is in it and never by its name. Nothing that a browser or an office program would run. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    JSON("application/json", "json"),
    XML("application/xml", "xml"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt", "md", "log");

    private final String media;
    private final List<String> endings;

    FileType(String media, String... endings) {
        this.media = media;
        this.endings = List.of(endings);
    }

    public String media() {
        return media;
    }

    /** The name with an ending that says what it is, where it has none of those. */
    public String name(String given) {
        String lower = given.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(it -> lower.endsWith("." + it)) ? given : given + "." + endings.getFirst();
    }
}
