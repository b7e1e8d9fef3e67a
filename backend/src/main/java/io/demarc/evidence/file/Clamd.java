package io.demarc.evidence.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks ClamAV's daemon by its own protocol ({@code INSTREAM}: chunks with their length before them, an empty one at the
 * end). Whatever it cannot answer keeps the file out: nothing that was not looked into may seem so.
 */
final class Clamd implements Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;
    private static final String FOUND = " FOUND";

    private final String address;
    private final Duration patience;

    /** @param address {@code host:port}, or the path of a socket */
    Clamd(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    @Override
    public boolean scan(Path file, String name) {
        String answer = answer(file, name);
        if (answer.equals("stream: OK")) return true;
        if (answer.endsWith(FOUND)) {
            LOG.warn("kept out: {}", answer);
            throw new Unacceptable("infected", name);
        }
        LOG.error("the scanner could not look into a file: {}", answer);
        throw new Unacceptable("not-scanned", name);
    }

    /** A socket of a path has no time limit of its own: closing the channel ends whatever waits for it. */
    private String answer(Path file, String name) {
        try (var channel = connect()) {
            var asked = CompletableFuture.supplyAsync(() -> ask(channel, file), Thread::startVirtualThread);
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException trouble) {
            LOG.error("the scanner at {} does not answer", address, trouble);
            throw new Unacceptable("not-scanned", name);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unacceptable("not-scanned", name);
        }
    }

    private SocketChannel connect() throws IOException {
        if (address.startsWith("/")) {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(address));
            return channel;
        }
        int colon = address.lastIndexOf(':');
        var channel = SocketChannel.open();
        channel.socket()
                .connect(
                        new InetSocketAddress(
                                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                        (int) patience.toMillis());
        return channel;
    }

    private static String ask(SocketChannel channel, Path file) {
        try (OutputStream to = Channels.newOutputStream(channel);
                InputStream from = Channels.newInputStream(channel);
                InputStream content = Files.newInputStream(file)) {
            var out = new DataOutputStream(to);
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
            out.writeInt(0);
            out.flush();
            return new String(from.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
