package io.demarc.exchange.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndFileTests {

    @Test
    void columns_are_found_by_their_names_in_any_order_and_spelling() {
        var lines = EndFile.read("\uFEFFSource;Model;note;DAY\nhttps://a.example; Large  4 ;x;2031-01-14\n\n");
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().number()).isEqualTo(2);
        assertThat(lines.getFirst().get(EndColumn.MODEL)).isEqualTo("Large 4");
        assertThat(lines.getFirst().get(EndColumn.DAY)).isEqualTo("2031-01-14");
        assertThat(lines.getFirst().get(EndColumn.SUCCESSOR)).isEmpty();
    }

    @Test
    void a_json_list_says_the_same() {
        var lines = EndFile.read("[{\"model\": \"Large 4\", \"day\": \"2031-01-14\", \"version\": 613}, null]");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get(EndColumn.VERSION)).isEqualTo("613");
        assertThat(lines.getLast().cells()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  '|empty",
                "'model,day,source'|empty",
                "'model,day'|no-column",
                "'[{'|no-json",
                "'[1]'|no-json",
                "'model,day,source,\"x'|no-csv"
            })
    void what_is_no_list_is_refused_with_its_reason(String text, String reason) {
        assertThatThrownBy(() -> EndFile.read(text))
                .isInstanceOfSatisfying(
                        UnreadableEnds.class, it -> assertThat(it.key()).isEqualTo(reason));
    }

    @Test
    void so_many_lines_are_read_and_no_more() {
        var header = "model,day,source\n";
        assertThat(EndFile.read(header + "a,b,c\n".repeat(EndFile.MOST))).hasSize(EndFile.MOST);
        assertThatThrownBy(() -> EndFile.read(header + "a,b,c\n".repeat(EndFile.MOST + 1)))
                .isInstanceOf(UnreadableEnds.class);
    }
}
