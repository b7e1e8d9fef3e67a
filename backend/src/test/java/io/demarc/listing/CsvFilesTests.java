package io.demarc.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CsvFilesTests {

    private static final CsvFiles.Reader READER = new CsvFiles.Reader(Locale.ENGLISH, ZoneId.of("Asia/Tokyo"));
    private static final Clock LATE = Clock.fixed(Instant.parse("2026-11-26T20:00:00Z"), ZoneOffset.UTC);

    @Test
    void values_are_written_for_the_reader_and_none_of_them_runs() throws Exception {
        var rows = Collections.<Object>unmodifiableList(Arrays.asList(
                "=1+1",
                "a \"b\",\nc",
                new BigDecimal("-61.50"),
                LocalDate.of(2027, 3, 31),
                Instant.parse("2026-11-26T20:00:00Z"),
                new CsvColumn.Word("tier.HIGH"),
                List.of(new CsvColumn.Word("tier.HIGH"), "+x"),
                List.of("@x"),
                null));
        assertThat(written(once(rows), it -> it))
                .isEqualTo("\uFEFFName\r\n'=1+1\r\n\"a \"\"b\"\",\nc\"\r\n-61.50\r\n2027-03-31\r\n2026-11-27 05:00\r\n"
                        + "High\r\nHigh; +x\r\n'@x\r\n\r\n");
    }

    @Test
    void a_file_is_called_by_the_day_of_its_reader() throws Exception {
        var answer = new MockHttpServletResponse();
        files().of("things", once(List.of()), columns(it -> it), READER)
                .render(Map.of(), new MockHttpServletRequest(), answer);
        assertThat(answer.getHeader("Content-Disposition")).contains("things-2026-11-27.csv");
        assertThat(answer.getContentType()).startsWith("text/csv");
    }

    @Test
    void it_ends_at_the_bound_and_says_so_and_is_read_in_moments() throws Exception {
        var numbers = new Walk<Object>() {
            private int passed;

            @Override
            public List<Object> next(int most) {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isTrue();
                passed += most;
                return Collections.nCopies(most, passed);
            }
        };
        var lines = written(numbers, it -> it).lines().toList();
        assertThat(lines).hasSize(CsvFiles.MOST + 2);
        assertThat(lines.getLast()).contains("The file ends here");
    }

    private static String written(Walk<Object> rows, Function<Object, Object> value) throws Exception {
        var answer = new MockHttpServletResponse();
        files().of("things", rows, columns(value), READER).render(Map.of(), new MockHttpServletRequest(), answer);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<CsvColumn<Object>> columns(Function<Object, Object> value) {
        return List.of(new CsvColumn<>("name", value));
    }

    private static Walk<Object> once(List<Object> rows) {
        return new Walk<>() {
            private boolean read;

            @Override
            public List<Object> next(int most) {
                var some = read ? List.of() : rows;
                read = true;
                return some;
            }
        };
    }

    private static CsvFiles files() {
        var messages = new StaticMessageSource();
        messages.addMessage("name", Locale.ENGLISH, "Name");
        messages.addMessage("tier.HIGH", Locale.ENGLISH, "High");
        messages.addMessage("list.csv.cut", Locale.ENGLISH, "The file ends here, after {0} rows.");
        return new CsvFiles(new Moments(), messages, LATE);
    }

    /** Transactions of nothing. */
    private static final class Moments extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
