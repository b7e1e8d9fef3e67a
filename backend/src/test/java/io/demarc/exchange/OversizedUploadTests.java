package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Wire;
import io.demarc.WireTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file that is larger than one may be, over the wire: the container reads it to its end and keeps nothing. */
@WireTest
class OversizedUploadTests {

    private static final int MEBIBYTE = 1 << 20;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {64 * MEBIBYTE + 1, 66 * MEBIBYTE})
    void leads_back_to_the_form_which_says_so(int size) {
        var lead = new Wire(port).signedIn("lead");
        String back =
                String.valueOf(lead.upload("/@demo/imports", new byte[size]).location());
        assertThat(back).contains("/@demo/imports/fresh");
        assertThat(lead.get(back).one("main .dm-error").text()).contains("at most 64 MB");
    }
}
