package io.demarc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    private static final Set<String> ABOUT =
            Set.of("ceo@victim.test", "Mara Lindqvist", "Norrland Mutual", "norrland", "demarc");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "passwordpassword",
                "Password!Password!",
                "P@ssw0rd2026!",
                "Welcome12345",
                "iloveyou123456",
                "qwertyuiopasdf",
                "1q2w3e4r5t6y",
                "letmein-letmein",
                "adminadminadmin",
                "monkey monkey monkey",
                "Summer2024Summer",
                "correcthorsebatterystaple",
                "aaaaaaaaaaaa",
                "123456789012",
                "abcdefghijkl",
                "ceo@victim.test",
                "ceo@victim.test1",
                "MaraLindqvist1",
                "NorrlandMutual2026",
                "demarc-demarc-1",
                "demarc-demo-2026"
            })
    void what_is_guessed_early_is_refused(String password) {
        assertThat(PasswordRule.brokenBy(password, ABOUT)).containsExactly(PasswordRule.HARD_TO_GUESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four quiet lighthouse keepers",
                "seven patient harbour pilots",
                "kT9#vQ2!mZ7p",
                "fünf müde Leuchttürme im Nebel"
            })
    void what_is_not_is_taken(String password) {
        assertThat(PasswordRule.brokenBy(password, ABOUT)).isEmpty();
    }

    @Test
    void length_counts_characters_and_as_many_as_people_type_are_taken() {
        assertThat(PasswordRule.brokenBy("kT9#vQ2!mZ7", ABOUT)).containsExactly(PasswordRule.LONG_ENOUGH);
        String sentence = "Sieben geduldige Hafenlotsen prüfen jeden Donnerstag überraschte Möwen";
        assertThat(PasswordRule.brokenBy(sentence, ABOUT)).isEmpty();
        assertThat(PasswordRule.brokenBy(sentence.repeat(4), ABOUT)).containsExactly(PasswordRule.NOT_TOO_LONG);
        assertThat(PasswordRule.brokenBy("😀".repeat(11), ABOUT)).containsExactly(PasswordRule.LONG_ENOUGH);
    }
}
