package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Wire;
import io.demarc.WireTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file that is larger than one may be, over the wire: the container reads it to its end and keeps nothing. */
@WireTest
class OversizedUploadTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"imports, 67108865", "imports, 69206016", "bills-of-materials, 67108865", "bills-of-materials, 69206016"
    })
    void leads_back_to_the_form_which_says_so(String path, int size) {
        var lead = new Wire(port).signedIn("lead");
        String back =
                String.valueOf(lead.upload("/@demo/" + path, new byte[size]).location());
        assertThat(back).contains("/@demo/" + path + "/fresh");
        assertThat(lead.get(back).one("main .dm-error").text()).contains("at most 64 MB");
    }
}
