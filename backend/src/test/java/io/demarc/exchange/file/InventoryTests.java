package io.demarc.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.exchange.file.Reading.Found;
import io.demarc.exchange.file.Reading.Reason;
import io.demarc.exchange.file.Reading.Refused;
import io.demarc.inventory.Stage;
import io.demarc.kernel.Fingerprint;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTests {

    private static final String HEADER = "agency,id,use_case_name,agency_bureau,development_stage,operational_date\n";

    @TempDir
    Path folder;

    @Test
    void every_row_of_the_federal_file_is_found_and_six_say_the_same_of_themselves_as_another() {
        var readings = readings(FederalFile.path());
        assertThat(readings).hasSize(3_611).allMatch(Found.class::isInstance);
        assertThat(keys(readings)).hasSize(3_605).isEqualTo(keys(readings(FederalFile.path())));
        assertThat(readings)
                .anyMatch(it -> it instanceof Found found && found.name().equals("(no name) DOI-0015"));
    }

    @Test
    void every_row_of_the_invented_file_is_found_or_refused_with_a_reason() {
        var readings = readings(Path.of("src/test/resources/exchange/invented-inventory.csv"));
        assertThat(readings).hasSize(120);
        assertThat(readings.stream().filter(Refused.class::isInstance)).hasSize(3);
        assertThat(keys(readings)).hasSize(115);
    }

    @Test
    void what_the_file_leaves_open_stays_open() {
        assertThat(readings(file(HEADER + "OWL,1,Sorting letters,,,\n")))
                .singleElement()
                .isInstanceOfSatisfying(Found.class, it -> {
                    assertThat(it.stage()).isEqualTo(Stage.UNKNOWN);
                    assertThat(it.purpose()).isEmpty();
                });
    }

    @Test
    void a_refused_row_does_not_stop_the_others() {
        var rows = HEADER + "OWL,1,A,,Pilot,\nOWL,2\nOWL,3," + "x".repeat(501) + ",,,\nOWL,4,B,,Someday,\nOWL,5,C,,,\n";
        assertThat(readings(file(rows)).stream().map(it -> it instanceof Refused no ? no.reason() : null))
                .containsExactly(null, Reason.RAGGED, Reason.NAME_TOO_LONG, Reason.UNKNOWN_STAGE, null);
    }

    @Test
    void a_file_of_windows_1252_keeps_its_dashes_and_quotes() throws IOException {
        var path = folder.resolve("western.csv");
        Files.write(path, (HEADER + "OWL,1,Sorting – “fast”,,,\n").getBytes(Charset.forName("windows-1252")));
        assertThat(CsvFile.open(path).encoding()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(readings(path)).first().isInstanceOfSatisfying(Found.class, it -> assertThat(it.name())
                .isEqualTo("Sorting – “fast”"));
    }

    @Test
    void an_unclosed_quote_says_the_line_where_it_began() {
        assertThatThrownBy(() -> readings(file(HEADER + "OWL,1,A,,,\nOWL,2,\"B,,,\nOWL,3,C,,,\n")))
                .isInstanceOfSatisfying(Unreadable.class, it -> {
                    assertThat(it.key()).isEqualTo("imports.unreadable.unclosed-quote");
                    assertThat(it.arguments()).isEqualTo(List.of(3L));
                });
    }

    @Test
    void a_file_that_is_no_inventory_says_what_it_is() {
        unreadable("", "empty");
        unreadable("PK\u0003\u0004", "spreadsheet");
        unreadable("%PDF-1.7", "pdf");
        unreadable("a\0b", "binary");
        unreadable("agency,id,ID\n", "duplicate-header");
        unreadable("colour,size\n", "unknown-header");
    }

    @Test
    void dates_are_kept_as_precisely_as_they_were_said() {
        assertThat(Stream.of(
                                "2025-09-08 00:00:00",
                                "1/30/2026",
                                "09/24/2024 12:00:00 AM",
                                "01/2024",
                                "Jan-03",
                                "2020",
                                "soon")
                        .map(it -> OperationalDate.of(it).text()))
                .containsExactly("2025-09-08", "2026-01-30", "2024-09-24", "2024-01", "2003-01", "2020", "soon");
    }

    @Test
    void a_list_in_program_text_is_a_list() {
        assertThat(ListText.items("['k) None', \"people's age\"]")).contains(List.of("k) None", "people's age"));
        assertThat(ListText.items("[ 'a\\\\b' , 'it\\'s'\"two\\nlines\", ] "))
                .contains(List.of("a\\b", "it's", "two\nlines"));
        assertThat(ListText.items("[]")).contains(List.of());
        for (var text : List.of("[draft] text", "['a'] b", "['a", "['a'", "['a\\", "[,]", "a", ""))
            assertThat(ListText.items(text)).as(text).isEmpty();
    }

    @Test
    void a_list_of_one_long_item_is_a_list_of_one_item() {
        var item = "a".repeat(90_000);
        assertThat(ListText.items("['" + item + "']")).contains(List.of(item));
    }

    @Test
    void names_are_read_as_people_see_them() {
        var rows = HEADER
                + "OWL,1,\u202Eevil\u202C override,Claims,Pilot,\n"
                + "OWL,2,Robot \uD83E\uDD16\uD83D\uDC69\u200D\u2695\uFE0F helper,Claims,Pilot,\n"
                + "OWL,3,\u200BZero\u200Bwidth\u200Dname\uFEFF,Claims\u00A0,Pilot,\n"
                + "OWL,4,Cafe\u0301 combining,Claims,Pilot,\n"
                + "OWL,UN-007,\u200B,Claims,Pilot,\n"
                + "OWL,UN-008,\u00A0\u00A0,Claims,Pilot,\n"
                + "OWL,7,Line\u2028separator,Claims,Pilot,\n"
                + "OWL,,\u3164,Claims,Pilot,\n"
                + "\u2800,9,A,Claims,Pilot,\n";
        assertThat(readings(file(rows)).stream()
                        .map(it -> it instanceof Found found
                                ? found.name() + "|" + found.bureau()
                                : ((Refused) it).reason().name()))
                .containsExactly(
                        "evil override|Claims",
                        "Robot 🤖👩\u200D⚕\uFE0F helper|Claims",
                        "Zerowidthname|Claims",
                        "Café combining|Claims",
                        "(no name) UN-007|Claims",
                        "(no name) UN-008|Claims",
                        "Line separator|Claims",
                        "NO_NAME",
                        "NO_AGENCY");
    }

    @Test
    void rows_that_say_the_same_in_other_spaces_say_the_same_and_letters_of_another_case_do_not() {
        var names = List.of(
                "Letter sorting",
                "letter sorting",
                "Letter  sorting",
                "Letter sorting\u200B",
                "Letter\u00A0sorting",
                "Caf\u00E9",
                "Cafe\u0301");
        var rows = new StringBuilder(HEADER);
        names.forEach(name -> rows.append("OWL,,").append(name).append(",Claims,Pilot,\n"));
        var found =
                readings(file(rows.toString())).stream().map(Found.class::cast).toList();
        assertThat(keys(readings(file(rows.toString())))).hasSize(3);
        assertThat(found.get(0).key())
                .isEqualTo(found.get(4).key())
                .isNotEqualTo(found.get(1).key());
        assertThat(found).filteredOn(it -> it.formerKey() == null).hasSize(3);
    }

    @Test
    void names_of_columns_and_cells_have_an_end() {
        var rows = HEADER.strip() + "," + "n".repeat(100_000) + "\nOWL,1,A,,,," + "\uFEFFc\u0007".repeat(10) + "\n";
        assertThat(CsvFile.open(file(rows)).header().getLast()).hasSize(240);
        assertThat(((Found) readings(file(rows)).getFirst()).cells().get("n".repeat(240)))
                .isEqualTo("c".repeat(10));
    }

    /** The shape of the federal file of commercial products; its rows are invented. */
    private static final String PRODUCTS =
            "\uFEFFAgency,AI Use Case,Agency Use (Y/N)?,Name of Commercial Product or Service Used,Estimated # of Licenses/Users\n";

    @Test
    void a_product_that_is_used_for_a_purpose_is_a_use_case_and_one_that_is_not_is_refused() {
        var rows = PRODUCTS
                + " Office of Owls ,Summarizing long letters using AI.,Y,\" Quillworks, Nestling \",1-100\n"
                + "Office of Owls,Sorting letters using AI.,y,N/A,\n"
                + "Office of Owls,Writing code using AI.,N,,\n"
                + "Office of Owls,Booking travel using AI.,,Flightpath,\n"
                + "Office of Owls,Drawing maps using AI.,Y,\n";
        var readings = readings(file(rows));
        assertThat(readings.stream().map(it -> it instanceof Refused no ? no.reason() : null))
                .containsExactly(null, null, Reason.NOT_USED, Reason.USE_NOT_SAID, Reason.RAGGED);
        assertThat(readings.get(0)).isInstanceOfSatisfying(Found.class, it -> {
            assertThat(it.name()).isEqualTo("Summarizing long letters using AI: Quillworks, Nestling");
            assertThat(it.purpose()).isEqualTo("Summarizing long letters using AI.");
            assertThat(it.agency()).isEqualTo("Office of Owls");
            assertThat(it.stage()).isEqualTo(Stage.LIVE);
            assertThat(it.vendors()).isEqualTo("Quillworks, Nestling");
            assertThat(it.cells()).containsEntry("Estimated # of Licenses/Users", "1-100");
        });
        assertThat(readings.get(1)).isInstanceOfSatisfying(Found.class, it -> assertThat(it.name())
                .isEqualTo("Sorting letters using AI."));
        assertThat(readings.get(2)).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.name())
                .isEqualTo("Writing code using AI."));
    }

    @Test
    void another_product_for_the_same_purpose_is_the_same_record_and_a_long_one_is_cut_in_the_name_alone() {
        String purpose = "Office of Owls,Summarizing letters.,Y,";
        var brief = (Found) readings(file(PRODUCTS + purpose + "Quillworks,\n")).getFirst();
        var many = "Quillworks, ".repeat(16) + "Nestling";
        var full = (Found)
                readings(file(PRODUCTS + purpose + "\"" + many + "\",\n")).getFirst();
        assertThat(full.key()).isEqualTo(brief.key());
        assertThat(full.name()).hasSizeLessThanOrEqualTo(122).endsWith("…");
        assertThat(full.vendors()).endsWith("Nestling");
    }

    private void unreadable(String content, String key) {
        assertThatThrownBy(() -> readings(file(content)))
                .isInstanceOf(Unreadable.class)
                .hasMessage(key);
    }

    private Path file(String content) {
        try {
            return Files.write(folder.resolve("file.csv"), content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private static List<Reading> readings(Path path) {
        var readings = new ArrayList<Reading>();
        Inventory.of(path, Mapping.of(CsvFile.open(path).header())).forEach(0, readings::add);
        return readings;
    }

    private static HashSet<Fingerprint> keys(List<Reading> readings) {
        var keys = new HashSet<Fingerprint>();
        for (var reading : readings) if (reading instanceof Found found) keys.add(found.key());
        return keys;
    }
}
