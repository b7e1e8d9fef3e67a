package io.demarc.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of PDF with two lines on it: what an invented report looks like. */
final class DemoPage {

    private DemoPage() {}

    static byte[] of(String title, @Nullable String issuer) {
        String words = "BT /F1 18 Tf 72 760 Td (%s) Tj /F1 11 Tf 0 -28 Td (%s) Tj ET"
                .formatted(
                        plain(title),
                        plain(issuer == null ? "Invented for the demo" : issuer + ", invented for the demo"));
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(words.length(), words),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var out = new ByteArrayOutputStream();
        var starts = new ArrayList<Integer>();
        write(out, "%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            starts.add(out.size());
            write(out, "%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int table = out.size();
        write(out, "xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        starts.forEach(it -> write(out, "%010d 00000 n \n".formatted(it)));
        write(
                out,
                "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, table));
        return out.toByteArray();
    }

    private static String plain(String text) {
        return text.replaceAll("[^ -~]|[()\\\\]", " ");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
