package io.demarc.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Where Debian's clamav-daemon listens. */
    private static final Path DEBIANS = Path.of("/run/clamav/clamd.ctl");

    /** The file that every scanner knows and nobody is harmed by, in two parts so that this one is none. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    @Test
    void it_is_sent_the_whole_file_in_chunks_that_say_how_long_they_are() throws Exception {
        var content = "0123456789".repeat(20_000);
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> answer(server, "stream: OK\0"));
            assertThat(clamd(server).scan(file(content), "a.txt")).isTrue();
            assertThat(received.get()).isEqualTo(content);
        }
    }

    @Test
    void what_it_finds_keeps_the_file_out() throws Exception {
        assertThat(refusal("stream: Eicar-Test-Signature FOUND\0")).isEqualTo("infected");
    }

    @Test
    void what_it_cannot_say_keeps_the_file_out_as_well() throws Exception {
        assertThat(refusal("INSTREAM size limit exceeded. ERROR\0")).isEqualTo("not-scanned");
        assertThat(refusal("")).isEqualTo("not-scanned");
    }

    @Test
    void nobody_there_keeps_the_file_out() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        var away = new Clamd("127.0.0.1:" + port, PATIENCE);
        var file = file("text");
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> away.scan(file, "a.txt"))
                .satisfies(it -> assertThat(it.key()).isEqualTo("not-scanned"));
    }

    @Test
    void silence_ends_after_a_while() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var slow = new Clamd("127.0.0.1:" + server.getLocalPort(), Duration.ofMillis(200));
            var file = file("text");
            assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> slow.scan(file, "a.txt"));
        }
    }

    @Test
    void debians_daemon_is_understood() throws Exception {
        assumeTrue(Files.exists(DEBIANS), "clamav-daemon does not run here");
        var clamd = new Clamd(DEBIANS.toString(), Duration.ofSeconds(30));
        assertThat(clamd.scan(file("nothing bad"), "a.txt")).isTrue();
        var eicar = file(EICAR);
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> clamd.scan(eicar, "eicar.txt"))
                .satisfies(it -> assertThat(it.key()).isEqualTo("infected"));
    }

    private String refusal(String answer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> answer(server, answer));
            var file = file("text");
            try {
                clamd(server).scan(file, "a.txt");
                return "none";
            } catch (Unacceptable refused) {
                received.get();
                return refused.key();
            }
        }
    }

    private static Clamd clamd(ServerSocket server) {
        return new Clamd("127.0.0.1:" + server.getLocalPort(), PATIENCE);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "upload", ""), content);
    }

    /** What the daemon does, as far as anybody sees it. */
    private static String answer(ServerSocket server, String answer) {
        try (var socket = server.accept();
                var in = new DataInputStream(socket.getInputStream())) {
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            var content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) content.write(in.readNBytes(length));
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return content.toString(StandardCharsets.US_ASCII);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
