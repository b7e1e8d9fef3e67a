package io.demarc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class HandedLinksTests {

    @Test
    void a_link_leads_to_the_address_that_was_said() {
        for (String said : new String[] {"https://ai.example.test", " https://ai.example.test/ "}) {
            var addresses = new HandedLinks(said, new MockEnvironment());
            assertThat(addresses.of("/links/token")).isEqualTo("https://ai.example.test/links/token");
            assertThat(addresses.isSaid()).isTrue();
        }
    }

    @Test
    void without_one_it_leads_to_this_machine() {
        var addresses = new HandedLinks("", new MockEnvironment().withProperty("local.server.port", "9090"));
        assertThat(addresses.of("/links/token")).isEqualTo("http://localhost:9090/links/token");
        assertThat(addresses.isSaid()).isFalse();
    }
}
