package io.demarc.evidence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ArrivedTests {

    private static final DataSize LARGEST = DataSize.ofKilobytes(64);

    @TempDir
    Path folder;

    @Test
    void what_is_in_it_counts_and_not_its_name() throws IOException {
        assertThat(type("report.txt", "%PDF-1.7\n".getBytes(UTF_8))).isEqualTo(FileType.PDF);
        assertThat(arrived("report.txt", "%PDF-1.7\n".getBytes(UTF_8)).name()).isEqualTo("report.txt.pdf");
        assertThat(type("a.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .isEqualTo(FileType.PNG);
        assertThat(type("photo", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .isEqualTo(FileType.JPEG);
        assertThat(type("settings.json", "{\"retention\": 30}".getBytes(UTF_8))).isEqualTo(FileType.JSON);
        assertThat(type("keys.csv", "key,age\nK1,30\n".getBytes(UTF_8))).isEqualTo(FileType.CSV);
        assertThat(type("notes", "Größe: 30 Tage".getBytes(ISO_8859_1))).isEqualTo(FileType.TEXT);
        assertThat(type("bom.xml", "<?xml version='1.0'?><bom><a/></bom>".getBytes(UTF_8)))
                .isEqualTo(FileType.XML);
        assertThat(type("half.json", "{\"retention\": ".getBytes(UTF_8))).isEqualTo(FileType.TEXT);
    }

    @Test
    void documents_of_office_programs_are_known_by_their_parts() throws IOException {
        assertThat(type("a.pdf", zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileType.DOCX);
        assertThat(type("b", zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileType.XLSX);
        refused("zip", "bridge-letter.pdf", zip("soc2.pdf"));
        refused("zip", "app.docx", zip("[Content_Types].xml", "AndroidManifest.xml"));
        refused("macros", "c.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        refused("damaged", "d.docx", new byte[] {'P', 'K', 3, 4, 0, 0});
    }

    @Test
    void what_a_browser_or_a_machine_would_run_stays_outside() throws IOException {
        refused("program", "setup.pdf", "MZ\0\0".getBytes(UTF_8));
        refused("program", "run.txt", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8));
        refused("web-page", "page.xml", "<html><script>alert(1)</script></html>".getBytes(UTF_8));
        refused("web-page", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(UTF_8));
        refused("web-page", "b.txt", "<!doctype html><p>".getBytes(UTF_8));
        refused("unknown", "c.bin", new byte[] {1, 2, 3});
    }

    @Test
    void xml_that_declares_a_document_type_stays_outside() throws IOException {
        var entities = """
                <?xml version="1.0"?>
                <!DOCTYPE bom [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <bom>&secret;</bom>
                """;
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> type("bom.xml", entities.getBytes(UTF_8)))
                .satisfies(it -> assertThat(it.key()).isIn("document-type", "web-page"));
    }

    @Test
    void a_name_brings_no_folder_along() throws IOException {
        assertThat(arrived("C:\\Users\\Ada\\..\\soc2.pdf", "%PDF-1.7".getBytes(UTF_8))
                        .name())
                .isEqualTo("soc2.pdf");
        assertThat(arrived("../../etc/passwd", "root".getBytes(UTF_8)).name()).isEqualTo("passwd.txt");
        assertThat(arrived("", "%PDF-1.7".getBytes(UTF_8)).name()).isEqualTo("file.pdf");
        assertThat(arrived("a\r\nX-Evil: 1.pdf", "%PDF-1.7".getBytes(UTF_8)).name())
                .doesNotContain("\r", "\n");
    }

    @Test
    void nothing_is_empty_or_larger_than_any_may_be() throws IOException {
        refused("empty", "a.pdf", new byte[0]);
        refused("large", "a.txt", " ".repeat(64 * 1024 + 1).getBytes(UTF_8));
    }

    @Test
    void its_checksum_is_that_of_its_bytes() throws IOException {
        assertThat(arrived("a.txt", "abc".getBytes(UTF_8)).checksum())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private FileType type(String name, byte[] content) throws IOException {
        return arrived(name, content).type();
    }

    private Arrived arrived(String name, byte[] content) throws IOException {
        var file = Files.createTempFile(folder, "upload", "");
        return Arrived.of(Files.write(file, content), name, LARGEST);
    }

    private void refused(String why, String name, byte[] content) {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> type(name, content))
                .satisfies(it -> assertThat(it.key()).isEqualTo(why));
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
