package io.demarc.boundary.sheet;

import io.demarc.text.Text;
import io.demarc.vendors.Typed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * A sheet as somebody brings it.
 *
 * @param rows what was pasted
 * @param file in its place
 * @param who the number of the column that says who answers; null to find it
 * @param version the number of the newest version that was known
 */
record SheetForm(
        @Nullable String datedOn,
        @CodePointLength(max = 1_000) @Nullable String source,
        @Nullable String rows,
        @Nullable MultipartFile file,
        @Nullable String who,
        @Nullable Integer version) {

    static SheetForm empty(int version) {
        return new SheetForm(null, null, null, null, null, version);
    }

    int seen() {
        return version == null ? -1 : version;
    }

    /** 0 for what was never offered. */
    @Nullable
    Integer column() {
        if (who == null || who.isBlank()) return null;
        return who.matches("[1-9]\\d?") ? Integer.valueOf(who) : Integer.valueOf(0);
    }

    void check(BindingResult errors, LocalDate today) {
        var day = Typed.day(datedOn);
        if (Typed.orNull(datedOn) == null) errors.rejectValue("datedOn", "missing");
        else if (day.isEmpty()) errors.rejectValue("datedOn", "unreadable");
        else if (day.get().isAfter(today)) errors.rejectValue("datedOn", "ahead");
        if (!Text.isVisible(source)) errors.rejectValue("source", "missing");
    }

    /** A file that was chosen counts before what was pasted; UTF-8, or windows-1252 where it is none. */
    String text() throws IOException {
        if (file == null || file.isEmpty()) return rows == null ? "" : rows;
        if (file.getSize() > 4L * SheetTable.LONGEST)
            throw new UnreadableProviderSheet("too-large", SheetTable.LONGEST);
        var bytes = file.getBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
