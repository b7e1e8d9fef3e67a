package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.FileSystemException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What goes wrong while a part of an upload is copied to the disk. */
class CleanParametersTests {

    static Stream<IOException> theirs() {
        return Stream.of(
                new MalformedStreamException("Stream ended unexpectedly"),
                new EOFException(),
                new SocketTimeoutException(),
                new ClientAbortException(),
                new BadRequestException("Invalid chunk header"));
    }

    static Stream<IOException> ours() {
        return Stream.of(
                new IOException("Input/output error"),
                new IOException("No space left on device"),
                new FileSystemException("/tmp/upload", null, "Read-only file system"));
    }

    @ParameterizedTest
    @MethodSource("theirs")
    void what_does_not_arrive_is_the_senders(IOException trouble) throws Exception {
        var response = new MockHttpServletResponse();
        copied(trouble, response);
        assertThat(response.getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void what_our_disk_cannot_keep_is_ours_and_is_logged_by_the_server(IOException trouble) {
        assertThatThrownBy(() -> copied(trouble, new MockHttpServletResponse()))
                .isInstanceOf(ServletException.class)
                .hasCause(trouble);
    }

    private static void copied(IOException trouble, MockHttpServletResponse response) throws Exception {
        var unreadable = new IOFileUploadException("Processing of multipart/form-data request failed", trouble);
        new CleanParameters().doFilter(new MockHttpServletRequest(), response, (asked, answered) -> {
            throw new InvalidParameterException(unreadable);
        });
    }
}
