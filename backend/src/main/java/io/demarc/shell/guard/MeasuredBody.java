package io.demarc.shell.guard;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A request's body as it is read, by whomever: as parameters, as parts or as a stream. It ends when there is more of it than
 * is allowed, or when it comes so slowly that somebody only wants to be waited for.
 */
final class MeasuredBody implements InputBuffer {

    /** What everybody may take before it counts how fast they send. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private static final int BYTES_A_SECOND = 16 * 1024;

    /** Why a body was not read to its end, as the answer's status. */
    enum Trouble {
        TOO_LARGE(413),
        TOO_SLOW(408);

        private final int status;

        Trouble(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Request request;
    private final Supplier<Optional<OpenConnection>> connection;
    private final InputBuffer source;
    private final LongSupplier nanos;
    private long most = Bodies.OF_STRANGERS;
    private long read;
    private long begun;
    private boolean refused;
    private @Nullable Trouble trouble;

    /** @param connection that is waited for while the body is; none where no connector knows it */
    MeasuredBody(Request request, LongSupplier nanos, Supplier<Optional<OpenConnection>> connection) {
        this.request = request;
        this.connection = connection;
        this.nanos = nanos;
        this.source = request.getInputBuffer();
    }

    /** Empty where no container reads the body. */
    static Optional<MeasuredBody> of(ServletRequest request) {
        return Optional.ofNullable((MeasuredBody) request.getAttribute(MeasuredBody.class.getName()));
    }

    void allow(long bytes) {
        this.most = bytes;
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused) return -1;
        if (begun == 0) begun = nanos.getAsLong();
        int bytes;
        connection.get().ifPresent(it -> it.waitsInBody(begun));
        try {
            bytes = source.doRead(handler);
        } catch (SocketTimeoutException nothingCame) {
            throw end(Trouble.TOO_SLOW);
        } finally {
            connection.get().ifPresent(it -> it.works(nanos.getAsLong()));
        }
        if (bytes > 0) read += bytes;
        if (read > most) throw end(Trouble.TOO_LARGE);
        if (bytes > 0 && isTooSlow()) throw end(Trouble.TOO_SLOW);
        return bytes;
    }

    private boolean isTooSlow() {
        var taken = Duration.ofNanos(nanos.getAsLong() - begun);
        return taken.compareTo(GRACE.plusSeconds(read / BYTES_A_SECOND)) > 0;
    }

    /** The rest is not read: the connection ends with the answer. */
    private IOException end(Trouble why) {
        trouble = why;
        refuse();
        return new IOException("the body of a request is " + why);
    }

    /** Nobody reads any more of it, the page about the trouble included. */
    void refuse() {
        refused = true;
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    @Override
    public int available() {
        return source.available();
    }

    /** The container uses the same request again for others. */
    void restore() {
        request.setInputBuffer(source);
    }
}
