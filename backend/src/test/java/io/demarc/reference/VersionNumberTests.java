package io.demarc.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionNumberTests {

    @Test
    void a_number_is_read_as_it_is_written() {
        for (var number : new VersionNumber[] {VersionNumber.shipped(12), VersionNumber.own(3)})
            assertThat(VersionNumber.parse(number.toString())).isEqualTo(number);
        for (String wrong : new String[] {"", "3", "own-0", "own-03", "mine-1", "shipped-1 "})
            assertThatThrownBy(() -> VersionNumber.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_of_several_kinds_are_one_text_in_the_order_of_their_names() {
        var numbers = new VersionNumbers(Map.of("matrix", VersionNumber.own(2), "layers", VersionNumber.shipped(1)));
        assertThat(numbers).hasToString("layers=shipped-1 matrix=own-2");
        assertThat(VersionNumbers.parse(numbers.toString())).isEqualTo(numbers);
        assertThat(VersionNumbers.parse("")).isEqualTo(VersionNumbers.NONE);
    }
}
