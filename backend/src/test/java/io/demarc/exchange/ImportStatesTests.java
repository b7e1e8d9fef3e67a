package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is asked of an import, it may have become something else meanwhile. */
class ImportStatesTests extends ImportDesk {

    private static final Map<String, String> MAPPED = Map.of("AGENCY", "0", "NAME", "2");

    @Test
    void whatever_is_asked_of_an_import_in_whatever_state_is_done_or_refused_with_a_reason() {
        for (var state : ImportState.values())
            posts().forEach((what, form) -> {
                var id = in(state);
                var path = "/@demo/imports/" + id + what.replaceFirst(" .*", "");
                for (var version : new String[] {null, "0", "99"}) {
                    var fields = new LinkedHashMap<>(form);
                    if (version != null) fields.put("version", version);
                    var answer = lead.post(path, fields);
                    var as = "%s of %s with version %s".formatted(what, state, version);
                    assertThat(answer.status()).as(as).isIn(200, 302, 400, 409);
                    if (answer.status() == 409) assertThat(answer.text()).as(as).doesNotContain("Something went wrong");
                }
                assertThat(lead.get("/@demo/imports/" + id).status()).isEqualTo(200);
            });
    }

    @Test
    void every_page_of_an_import_in_whatever_state_is_there_or_says_why_not() {
        for (var state : ImportState.values())
            for (var page : new String[] {"", "/mapping", "/rows", "/rows?verdict=REFUSED", "/refused.csv"})
                assertThat(lead.get("/@demo/imports/" + in(state) + page).status())
                        .as(page + " of " + state)
                        .isIn(200, 302, 409);
        assertThat(lead.get("/@demo/imports/" + in(ImportState.WITHDRAWN) + "/refused.csv")
                        .status())
                .as("no rows are not no refused rows")
                .isEqualTo(409);
    }

    @Test
    void an_import_that_is_none_is_not_found() {
        posts().forEach((what, form) -> assertThat(
                        lead.post("/@demo/imports/" + UUID.randomUUID() + what.replaceFirst(" .*", ""), form)
                                .status())
                .as(what)
                .isEqualTo(404));
    }

    private static Map<String, Map<String, String>> posts() {
        return Map.of(
                "/mapping",
                MAPPED,
                "/mapping without a name",
                Map.of("AGENCY", "0", "NAME", ""),
                "/mapping of no column",
                Map.of("AGENCY", "99", "NAME", "2"),
                "/run",
                Map.of(),
                "/withdrawal",
                Map.of());
    }

    private UUID in(ImportState state) {
        var file = HEADER + "STATE,%1$s,State %1$s,,Pilot,\nSTATE,,Refused,,Someday,\n".formatted(UUID.randomUUID());
        return switch (state) {
            case UPLOADED -> UUID.fromString(upload(file).replaceAll(".*/imports/|/mapping", ""));
            case CHECKING -> uploaded(file);
            case CHECKED -> id(checked(file));
            case RUNNING -> running(file);
            case STOPPED -> stopped(file);
            case FINISHED -> id(imported(file));
            case WITHDRAWN -> withdrawn(file);
        };
    }

    private UUID running(String file) {
        var id = id(checked(file));
        lead.post("/@demo/imports/" + id + "/run", Map.of());
        return id;
    }

    private UUID stopped(String file) {
        var id = running(file);
        owner.sql("update import set stopped_at = now(), stop_reason = 'trouble' where id = ?")
                .param(id)
                .update();
        return id;
    }

    private UUID withdrawn(String file) {
        var id = id(checked(file));
        lead.post("/@demo/imports/" + id + "/withdrawal", Map.of());
        return id;
    }
}
