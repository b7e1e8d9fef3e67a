package io.demarc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "Ida@Example.COM, ida@example.com",
        "'\u2003ida@example.com\u00A0\u200B', ida@example.com",
        "ida@bücher.example, ida@xn--bcher-kva.example",
        "ida@BÜCHER.example, ida@xn--bcher-kva.example",
        "ida@xn--bcher-kva.example, ida@xn--bcher-kva.example",
        "ida@straße.example, ida@xn--strae-oqa.example",
        "zu\u0308rich@example.com, zürich@example.com",
        "ida+tests@localhost, ida+tests@localhost",
        "o'brien@example.com, o'brien@example.com",
        "ida@example。com, ida@example.com",
        "ida@example.com., ida@example.com",
        "ida@example.com。, ida@example.com",
        "ida@bücher.example., ida@xn--bcher-kva.example"
    })
    void an_address_is_kept_in_one_form(String said, String kept) {
        assertThat(EmailAddress.of(said)).map(EmailAddress::text).contains(kept);
        assertThat(EmailAddress.of(kept)).contains(new EmailAddress(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ida",
                "ida@",
                "@example.com",
                "a\u2003b@x.test",
                "a b@x.test",
                "a\u00A0b@x.test",
                "a\u200Bb@x.test",
                "a\tb@x.test",
                "a\nb@x.test",
                "a@b@x.test",
                "a@x .test",
                "a@x\u200B.test x",
                "a@-x.test",
                "a@x..test",
                "a@x.test..",
                "a@.",
                "a@[127.0.0.1]",
                "\"a b\"@x.test",
                "a<b>@x.test",
                "a,b@x.test",
                "a@x/y.test",
                "a\u3164@x.test"
            })
    void what_is_no_address_is_none(String said) {
        assertThat(EmailAddress.of(said)).isEmpty();
    }

    @Test
    void no_part_is_longer_than_mail_carries() {
        String host = "x".repeat(63) + '.' + "y".repeat(63) + '.' + "z".repeat(57) + ".test";
        assertThat(EmailAddress.of("a".repeat(64) + "@x.test")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@x.test")).isEmpty();
        assertThat(EmailAddress.of("ä".repeat(33) + "@x.test")).isEmpty();
        assertThat(EmailAddress.of("a".repeat(63) + '@' + host)).isPresent();
        assertThat(EmailAddress.of("a".repeat(64) + '@' + host))
                .map(it -> it.text().length())
                .isEmpty();
        assertThat(EmailAddress.of("a@" + "x.".repeat(1_000_000) + "test")).isEmpty();
    }
}
