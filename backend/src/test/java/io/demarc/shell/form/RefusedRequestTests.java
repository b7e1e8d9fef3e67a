package io.demarc.shell.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request for a review that cannot be sent as it is comes back with what was typed, and leads to what is missing. */
class RefusedRequestTests extends TwoAtOneForm {

    @Test
    void a_note_that_is_too_long_is_still_there() {
        save(other, useCase + "/intake/people-and-data", "AN26", "0", "AN27", "0", "AN31", "0", "AN32", "0");
        save(other, useCase + "/intake/how-it-decides", "AN28", "0", "AN29", "0", "AN30", "0", "AN39", "NONE");
        save(other, useCase + "/intake/where-it-runs", "A.mode", "M2", "AN34", "0", "then", "next");
        var fields =
                new LinkedHashMap<>(other.get(useCase + "/review?again=true").fields("main form"));
        fields.put("note", List.of("long ".repeat(900)));
        var again = other.send(useCase + "/review", fields);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("long long long");
        assertThat(again.one("[data-again=refused]").text()).contains("4,000");
    }

    @Test
    void what_is_missing_since_is_where_it_leads_back() {
        save(other, useCase + "/intake/people-and-data", "AN26", "0", "AN27", "0", "AN31", "0", "AN32", "0");
        save(other, useCase + "/intake/how-it-decides", "AN28", "0", "AN29", "0", "AN30", "0", "AN39", "NONE");
        save(other, useCase + "/intake/where-it-runs", "A.mode", "M2", "AN34", "0", "then", "next");
        var checked = other.get(useCase + "/intake/check-answers").fields("main form");
        save(other, useCase + "/intake/where-it-runs", "legs", "A,B", "A.mode", "M2", "B.mode", "M5");
        var refused = other.send(useCase + "/review", checked);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select(".dm-missing")).isNotEmpty();
        checked.remove("version");
        var plain = other.send(useCase + "/review", checked);
        assertThat(plain.status()).isEqualTo(409);
        assertThat(plain.document().select(".dm-missing")).isNotEmpty();
    }
}
