package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.WireTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.util.ReflectionTestUtils;

/** Nobody has pages, or what is kept for them, in a language that they made up. */
@WireTest
class AskedLanguageWireTests {

    private static final String KEPT = "cachedMergedProperties";

    private static final List<String> ASKED =
            List.of("tr-TR", "de", "qaa-x-made-up", "ar-EG-u-nu-arab", "en-x-lvariant-POSIX", "*", "x;q=2");

    @LocalServerPort
    int port;

    @Autowired
    ReloadableResourceBundleMessageSource messages;

    /** Pages, a page about trouble, one that is written before a handler is found, and one of the sign-in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sign-in",
                "GET /sign-in?failed=wrong",
                "GET /links/none",
                "GET /nothing/here;x",
                "POST /sign-in",
                "POST /links/none"
            })
    void a_made_up_language_is_english_and_leaves_nothing_behind(String line) throws IOException {
        var expected = new HashSet<Object>(AskedLanguage.WRITTEN);
        expected.addAll(kept());
        for (String asked : ASKED) assertThat(answer(line, asked)).as(asked).contains("<html lang=\"en\"");
        assertThat(expected).containsAll(kept());
    }

    private Set<?> kept() {
        return Set.copyOf(((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(messages, KEPT))).keySet());
    }

    @Test
    void each_language_has_its_bundles() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/shell_*.properties");
        var languages = Arrays.stream(bundles)
                .map(it -> Objects.requireNonNull(it.getFilename()).replaceAll("shell_|\\.properties", ""))
                .map(Locale::of);
        assertThat(AskedLanguage.WRITTEN)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(Locale.ENGLISH), languages).toList());
    }

    private String answer(String line, String language) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + language
                                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
