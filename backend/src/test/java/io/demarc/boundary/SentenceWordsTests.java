package io.demarc.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The usual sentence of a boundary, where a number is none or one. */
class SentenceWordsTests {

    @ParameterizedTest
    @CsvSource({
        "18, 18, 0, 0, 'You answer for all 18 layers that apply, alone.'",
        "18, 17, 1, 0, 'You answer for all 18 layers that apply: 17 alone, one shared with a provider.'",
        "18, 16, 2, 0, 'You answer for all 18 layers that apply: 16 alone, 2 shared with a provider.'",
        "17, 0, 9, 8, 'You answer for none of 17 layers alone, share 9 and leave 8 to the provider.'",
        "18, 5, 9, 4, 'You answer for 5 of 18 layers alone, share 9 and leave 4 to the provider.'",
        "18, 14, 0, 4, 'You answer for 14 of 18 layers alone, share none and leave 4 to the provider.'"
    })
    void it_says_none_and_no_nought(int all, int ours, int shared, int theirs, String sentence) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/boundary");
        messages.setDefaultEncoding("UTF-8");
        String key = theirs == 0 ? "boundary.sentence.nothing-left" : "boundary.sentence";
        assertThat(messages.getMessage(key, new Object[] {all, ours, shared, theirs}, Locale.ENGLISH))
                .isEqualTo(sentence);
    }
}
