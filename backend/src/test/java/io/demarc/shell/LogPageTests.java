package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class LogPageTests {

    private static final Logger LOG = LoggerFactory.getLogger(LogPageTests.class);

    private static final String ORGANIZATION =
            "insert into organization (id, slug, name, opened_at) values (gen_random_uuid(), ?, ?, ?)";

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void nobody_writes_lines_of_their_own(CapturedOutput output) {
        String forged = "Evil\n2026-11-26T00:00:00.000Z ERROR forged\r\u2028\u0085\u001b[31mred\u202e";
        LOG.warn("a name is {}", forged);
        LOG.warn("trouble", new IllegalStateException(forged, new IllegalArgumentException(forged)));
        assertThat(output.getAll()).contains("a name is Evil 2026-11-26T00:00:00.000Z ERROR forged");
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("2026-11-26T00:00:00.000Z ERROR forged"));
        assertThat(output.getAll().lines().filter(line -> line.contains("a name is")))
                .hasSize(1)
                .allMatch(line -> line.chars().noneMatch(c -> c < 0x20 || c == 0x85 || c == 0x2028 || c == 0x202e));
    }

    /** Some of what it answers is a fault of ours, with nothing else that tells of it. */
    @Test
    void what_spring_answers_by_itself_is_logged() {
        assertThat(LoggerFactory.getLogger(DefaultHandlerExceptionResolver.class)
                        .isWarnEnabled())
                .isTrue();
    }

    @Test
    void a_row_that_the_database_refuses_is_not_quoted(CapturedOutput output) {
        String slug = "ida-private";
        jdbc.update(ORGANIZATION, slug, "Ida", java.time.OffsetDateTime.now());
        var now = java.time.OffsetDateTime.now();
        assertThatThrownBy(() -> jdbc.update(ORGANIZATION, slug, "Ida Private", now))
                .satisfies(trouble -> LOG.warn("refused", trouble));
        assertThatThrownBy(() -> jdbc.batchUpdate(
                        ORGANIZATION,
                        List.of(new Object[] {slug, "Ida Private", now}, new Object[] {slug, "Ida Private", now})))
                .satisfies(trouble -> LOG.warn("refused", trouble));
        assertThatThrownBy(() -> jdbc.update(ORGANIZATION, "other-private", null, now))
                .satisfies(trouble -> LOG.warn("refused", trouble));
        assertThat(output.getAll())
                .contains("refused", "duplicate key value violates")
                .doesNotContain("ida-private", "Ida Private", "other-private", "Failing row", "Key (");
    }
}
