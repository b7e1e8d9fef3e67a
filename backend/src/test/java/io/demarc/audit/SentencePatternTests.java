package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** What patterns of the bundle make of an entry. */
class SentencePatternTests {

    private static final UUID INGRID = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID VENDOR = UUID.fromString("01990000-0000-7000-8000-000000000002");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final NamesThen names = new NamesThen();

    @BeforeEach
    void words() {
        messages.addMessage("ledger.quoted", Locale.ENGLISH, "“{0}”");
        messages.addMessage("ledger.and", Locale.ENGLISH, "{0} and {1}");
        messages.addMessage("ledger.none", Locale.ENGLISH, "nothing");
        messages.addMessage("ledger.field.Vendor.website", Locale.ENGLISH, "Website");
        messages.addMessage("ledger.field.Vendor.country", Locale.ENGLISH, "Country");
        names.add(INGRID, "Ingrid Solheim", 1);
    }

    @Test
    void one_and_many_have_words_of_their_own() {
        assertThat(said("{n.closed|gap|gaps} closed", "\"closed\":[\"a\"]")).isEqualTo("1 gap closed");
        assertThat(said("{n.closed|gap|gaps} closed", "\"closed\":[\"a\",\"b\"]"))
                .isEqualTo("2 gaps closed");
        assertThat(said("{n.closed|gap|gaps} closed", "")).isEqualTo("-");
    }

    @Test
    void what_changed_alone_is_said_with_its_values() {
        String alone = "{who} changed {fields}: {-value} → {+value}";
        assertThat(said(alone, "", change("website", "https://a.example")))
                .isEqualTo("Ingrid Solheim changed “Website”: nothing → https://a.example");
        assertThat(said(alone, "", change("website", "https://a.example"), change("country", "Norway")))
                .isEqualTo("-");
        assertThat(said("changed {fields}", "", change("website", "x"), change("country", "y"), change("inside", "z")))
                .isEqualTo("changed “Website” and “Country”");
        assertThat(said("{sole}changed", "", change("inside", "z"))).isEqualTo("-");
    }

    @Test
    void a_text_that_was_left_out_is_not_quoted() {
        assertThat(said("{who} said “{c.Vendor.website}”", "", change("website", "")))
                .isEqualTo("-");
        assertThat(said("{who} said “{c.Vendor.website}”", "", change("website", "yes")))
                .isEqualTo("Ingrid Solheim said “yes”");
    }

    @Test
    void several_answers_are_said_in_the_words_in_which_they_were_asked() {
        messages.addMessage("question.AN39.type", Locale.ENGLISH, "THREE_WAY");
        messages.addMessage("question.AN39.from", Locale.ENGLISH, "law");
        messages.addMessage("answer.AN39.NONE", Locale.ENGLISH, "None of these");
        messages.addMessage("law.Q-P6", Locale.ENGLISH, "It reads moods");
        messages.addMessage("law.T1", Locale.ENGLISH, "People talk to it");
        messages.addMessage("ledger.not-sure", Locale.ENGLISH, "Not sure: {0}");
        var words = new LedgerWords(messages);
        assertThat(words.answer("AN39", "NONE")).contains("None of these");
        assertThat(words.answer("AN39", "Q-P6?,T1")).contains("Not sure: It reads moods, People talk to it");
        assertThat(words.answer("AN39", "Q-P6,GONE")).isEmpty();
    }

    @Test
    void who_became_what_they_made_is_told_from_others() {
        assertThat(said("{self.Vendor.ownerId}{who} took it on", "", change("ownerId", INGRID.toString())))
                .isEqualTo("Ingrid Solheim took it on");
        assertThat(said("{self.Vendor.ownerId}{who} took it on", "", change("ownerId", VENDOR.toString())))
                .isEqualTo("-");
    }

    private String said(String pattern, String facts, Change... changes) {
        var row = new LedgerRow(
                7,
                Instant.EPOCH,
                "Ingrid Solheim",
                "vendor-changed",
                "vendor",
                VENDOR,
                VENDOR,
                "{\"actor\":\"%s\",\"facts\":{%s}}".formatted(INGRID, facts),
                "",
                "",
                "[]");
        return Sentences.fill(pattern, new EntryParts(row, Arrays.asList(changes), names, new LedgerWords(messages)))
                .map(Sentence::text)
                .orElse("-");
    }

    private static Change change(String field, String after) {
        return new Change("Vendor", VENDOR, field, null, after);
    }
}
