package io.demarc.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.audit.Sentence;
import io.demarc.audit.Story.Moment;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class HeadlineTests {

    /** All that there are: what one becomes of is not this class's to say. */
    static List<String> events() throws IOException {
        try (var file = Objects.requireNonNull(HeadlineTests.class.getResourceAsStream("/events.json"))) {
            return JsonMapper.builder()
                    .build()
                    .readTree(file)
                    .get("events")
                    .valueStream()
                    .map(it -> it.get("name").stringValue())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatever_happened_last_has_words(String event) throws IOException {
        var last = Headline.of(turns(event, "review-approved"), "APPROVED").last();
        assertThat(words()).containsKey("history.last." + last);
    }

    @Test
    void what_became_stronger_changes_no_permission() {
        for (String stronger : List.of("approval-strengthened", "review-strengthened"))
            assertThat(Headline.of(turns(stronger, "review-approved"), "APPROVED")
                            .last())
                    .isEqualTo("review-approved");
    }

    @Test
    void what_is_retired_is_said_to_be_so_whatever_that_ended() {
        assertThat(Headline.of(turns("review-withdrawn", "use-case-retired", "review-requested"), "DRAFT")
                        .last())
                .isEqualTo("use-case-retired");
    }

    @Test
    void while_changes_are_requested_it_is_not_said_to_be_in_review() {
        assertThat(Headline.of(turns("review-requested"), "CHANGES_REQUESTED").last())
                .isEqualTo("changes-requested");
        assertThat(Headline.of(turns("review-requested"), "IN_REVIEW").last()).isEqualTo("review-requested");
    }

    private static List<Moment> turns(String... events) {
        return Arrays.stream(events)
                .map(it -> new Moment(1, Instant.EPOCH, it, new Sentence(List.of()), 1, List.of()))
                .toList();
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        try (var file =
                Objects.requireNonNull(HeadlineTests.class.getResourceAsStream("/messages/history.properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
