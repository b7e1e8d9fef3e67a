package io.demarc.boundary.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people paste, and what it is read as. */
class SheetTableTests {

    private static final String HEAD = "Area\tDuty\tResponsibility\n";

    @Test
    void a_table_copied_from_a_page_is_kept_word_by_word() {
        var read = read(HEAD + "Guardrails\tContent  filtering, \"on\"\tCustomer\n\nModel\tWeights\tProvider\n");
        assertThat(read.columns()).containsExactly("Area", "Duty", "Responsibility");
        assertThat(read.lines())
                .extracting(SheetReading.Line::cells)
                .containsExactly(
                        List.of("Guardrails", "Content  filtering, \"on\"", "Customer"),
                        List.of("Model", "Weights", "Provider"));
        assertThat(read.lines())
                .extracting(SheetReading.Line::text)
                .containsExactly("Guardrails: Content filtering, \"on\"", "Model: Weights");
    }

    @Test
    void an_empty_first_cell_is_the_one_above() {
        var read = read(HEAD + "Guardrails\tFilters\tCustomer\n\tThresholds\tShared\n\tAppeals\tVendor\n");
        assertThat(read.lines())
                .extracting(SheetReading.Line::text)
                .containsExactly("Guardrails: Filters", "Guardrails: Thresholds", "Guardrails: Appeals");
        assertThat(read.lines()).extracting(SheetReading.Line::filled).containsExactly(false, true, true);
        assertThat(read.lines().getLast().cells()).startsWith("");
    }

    @Test
    void without_a_header_the_first_row_is_one_of_the_rows() {
        var read = read("Filters;Customer\nWeights;Provider\n");
        assertThat(read.columns()).isEmpty();
        assertThat(read.lines()).hasSize(2);
    }

    @Test
    void a_quotation_mark_that_a_page_shows_is_no_quote() {
        var read = read(HEAD + "\"Soft\" limits\tKeeps 5\" racks\tProvider\n\"Open\tNever closed\tCustomer\n");
        assertThat(read.lines().getLast().text()).isEqualTo("\"Open: Never closed");
    }

    @Test
    void json_is_a_list_of_objects() {
        var read = read(
                "[{\"duty\": \"Filters\", \"who\": \"Customer\"}, {\"duty\": \"Weights\", \"who\": \"Provider\", \"page\": 3}]");
        assertThat(read.columns()).containsExactly("duty", "who", "page");
        assertThat(read.lines()).extracting(SheetReading.Line::word).containsExactly("Customer", "Provider");
    }

    @Test
    void formulas_are_text_and_come_back_as_they_were() {
        var read = read("Duty,Who\n=cmd|' /C calc'!A0,Customer\n\"'=1+1\",Provider\n'tis so,Provider\n");
        assertThat(read.lines())
                .extracting(SheetReading.Line::text)
                .containsExactly("=cmd|' /C calc'!A0", "=1+1", "'tis so");
    }

    @Test
    void several_columns_that_say_who_answers_are_asked_about() {
        var text =
                "Row\tIaaS\tPaaS\tSaaS\nUser training\tCustomer\tCustomer\tCustomer\nCompute\tCustomer\tProvider\tProvider\n";
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(UnreadableProviderSheet.class, it -> {
            assertThat(it.key()).isEqualTo("who-asked");
            assertThat(it.columns()).containsExactly("Row", "IaaS", "PaaS", "SaaS");
        });
        assertThat(read(text, 4).lines()).extracting(SheetReading.Line::word).containsExactly("Customer", "Provider");
    }

    @Test
    void what_is_no_table_is_said_to_be_none() {
        refused("", "missing");
        refused(" \n\t\n", "missing");
        refused("just words\nand more\n", "one-column");
        refused("<table><tr><td>Filters</td></tr></table>", "html");
        refused("PK\0\0", "binary");
        refused("[1, 2]", "no-json");
        refused("a,\"b\n", "no-csv");
        refused("Duty,Who\n" + "x".repeat(SheetTable.LONGEST), "too-large");
        refused("Duty,Who\n" + "Filters,Customer\n".repeat(SheetTable.MOST + 1), "too-many");
        refused("a,".repeat(40) + "b\n", "too-wide");
        refused("[{\"Duty\": \"a\\u0000\", \"Who\": \"Us\"}]", "binary");
    }

    /** A cell for each name of each object would be more than there is memory. */
    @Test
    void objects_with_ever_other_names_are_refused_before_they_are_a_table() {
        var names = IntStream.range(0, 60_000)
                .mapToObj(it -> "{\"" + (char) (0x4e00 + it % 20_000) + it / 20_000 + "\":1}");
        refused(names.limit(4_000).collect(Collectors.joining(",", "[", "]")), "too-wide");
        refused("[" + "{\"a\":1,\"b\":2},".repeat(6_000) + "{\"a\":1}]", "too-many");
    }

    @Test
    void five_thousand_rows_are_read() {
        assertThat(read("Duty,Who\n" + "Filters,Customer\n".repeat(5_000)).lines())
                .hasSize(5_000);
    }

    @Test
    void a_column_of_sentences_says_of_nobody_that_they_answer() {
        var text = new StringBuilder("Duty,Who\n");
        for (int i = 0; i < 80; i++)
            text.append("Duty ").append(i).append(",Sentence ").append(i).append('\n');
        assertThatThrownBy(() -> read(text.toString(), 2))
                .isInstanceOfSatisfying(UnreadableProviderSheet.class, it -> assertThat(it.key())
                        .isEqualTo("who-many"));
    }

    static SheetReading read(String text) {
        return read(text, null);
    }

    static SheetReading read(String text, @Nullable Integer who) {
        return SheetReading.of(
                SheetTable.read(text), who, word -> Claim.of(word).isPresent());
    }

    private static void refused(String text, String key) {
        assertThatThrownBy(() -> read(text))
                .as(key)
                .isInstanceOfSatisfying(UnreadableProviderSheet.class, it -> assertThat(it.key())
                        .isEqualTo(key));
    }
}
