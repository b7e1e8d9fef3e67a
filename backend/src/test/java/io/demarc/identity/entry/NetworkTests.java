package io.demarc.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:1:2:3",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:7",
        "fe80::1%eth0, fe80::2%lo",
        "::ffff:192.0.2.9, 192.0.2.9"
    })
    void addresses_that_one_network_was_given_are_one(String one, String other) {
        assertThat(Network.of(one)).isEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:3::1", "192.0.2.9, 192.0.2.10", "::ffff:192.0.2.9, ::ffff:192.0.2.10"})
    void others_are_not(String one, String other) {
        assertThat(Network.of(one)).isNotEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "1.2.3", "evil.example", "::ffff:999.1.1.1"})
    void what_is_no_address_has_no_count_of_its_own(String address) {
        assertThat(Network.of(address)).isEqualTo(Network.of("something else"));
    }

    @Test
    void nowhere_is_a_network_too() {
        assertThat(Network.of(null)).isEqualTo(new Network(""));
    }
}
