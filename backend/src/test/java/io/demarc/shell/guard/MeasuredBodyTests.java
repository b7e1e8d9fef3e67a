package io.demarc.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class MeasuredBodyTests {

    private final AtomicLong now = new AtomicLong(1);

    @Test
    void a_byte_now_and_then_is_not_waited_for_however_long() throws IOException {
        var body = body(1, Duration.ofSeconds(8));
        body.doRead(null);
        assertThatThrownBy(() -> body.doRead(null)).isInstanceOf(IOException.class);
        assertThat(body.trouble()).contains(MeasuredBody.Trouble.TOO_SLOW);
        assertThat(body.doRead(null)).as("what whoever asks again gets").isEqualTo(-1);
    }

    @Test
    void a_large_file_over_a_slow_line_may_take_its_time() {
        var body = body(64 * 1024, Duration.ofSeconds(3));
        body.allow(64 << 20);
        assertThatCode(() -> {
                    for (int i = 0; i < 1000; i++) body.doRead(null);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void more_than_was_allowed_is_not_read_whatever_was_announced() throws IOException {
        var body = body(64 * 1024, Duration.ZERO);
        body.doRead(null);
        body.doRead(null);
        assertThatThrownBy(() -> body.doRead(null)).isInstanceOf(IOException.class);
        assertThat(body.trouble()).contains(MeasuredBody.Trouble.TOO_LARGE);
    }

    /** So many bytes each time, after so long. */
    private MeasuredBody body(int bytes, Duration pause) {
        var request = new Request();
        request.setInputBuffer(new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler handler) {
                now.addAndGet(pause.toNanos());
                return bytes;
            }

            @Override
            public int available() {
                return bytes;
            }
        });
        return new MeasuredBody(request, now::get, Optional::empty);
    }
}
