package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.mock.web.MockMultipartFile;

/** Somebody at a vendor who follows a link to its end: documented as a rule, and two answers shown by documents. */
record AnsweringVendor(Visitor elin, String link) {

    /** @param end of the year that the report about the service covers */
    void answer(LocalDate end) {
        hand("VQ01", "retention-terms", "terms.pdf", "");
        hand("VQ06", "soc2-type-2", "soc2.pdf", "&from=" + end.minusMonths(12) + "&to=" + end);
        var page = elin.get(link).location();
        while (!page.endsWith("/submission")) {
            var level = page.matches(".*/VQ0[16]") ? "3" : "2";
            elin.post(page, Map.of("level", level, "name", "Elin"));
            page = elin.get(link).location();
        }
        elin.post(page, Map.of("name", "Elin"));
    }

    private void hand(String question, String kind, String name, String period) {
        var sent = elin.upload(
                link + "/questions/" + question + "/files?name=Elin&kind=" + kind + period,
                new MockMultipartFile("file", name, "application/pdf", ShelfDesk.PDF));
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
    }
}
