package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many use cases name a vendor once an inventory came in: what says its name and nothing else, and apart from it the rest. */
class NamedVendorPageTests extends ImportDesk {

    @Test
    void a_vendor_counts_the_records_that_say_its_name_and_apart_from_them_those_that_name_it_among_others() {
        int exact = figure("use-cases");
        int imported = figure("imported");
        int among = figure("among");

        imported(HEADER
                + rows(IntStream.range(0, 86).mapToObj(i -> i % 2 == 0 ? "Microsoft" : " MICROSOFT "))
                + rows(Stream.of(
                        "\"Microsoft, Quillfen\"",
                        "Quillfen; Microsoft; Oddmoor",
                        "Microsoft / Quillfen",
                        "Microsoft Corporation")));

        assertThat(figure("use-cases")).isEqualTo(exact + 87);
        assertThat(figure("imported")).isEqualTo(imported + 87);
        assertThat(figure("among")).isEqualTo(among + 3);
        for (String figure : new String[] {"use-cases", "imported", "among"})
            assertThat(listed(link(figure))).as(figure).isEqualTo(figure(figure));
        assertThat(lead.get(link("among")).one(".dm-chips").text()).contains("Names Microsoft among others");
        assertThat(listed("/@demo/use-cases?q=microsoft"))
                .isGreaterThanOrEqualTo(figure("use-cases") + figure("among"));
    }

    @Test
    void whom_a_person_takes_a_doubtful_name_for_alone_is_named_by_it() {
        imported(HEADER
                + rows(Stream.of("Tarnwick (through Oddmoor)", "Tarnwick (through Oddmoor)", "Tarnwick or Oddmoor")));
        confirm("Tarnwick (through Oddmoor)", "Tarnwick");
        confirm("Tarnwick or Oddmoor", "Tarnwick\nOddmoor");
        String vendor = lead.get("/@demo/vendors?q=Tarnwick").one("tbody th a").attr("href");
        assertThat(lead.get(vendor).one("[data-figure=use-cases]").text()).startsWith("2 use cases name it");
        assertThat(lead.get(vendor).one("[data-figure=among]").text()).startsWith("One more is imported");
    }

    @Test
    void a_name_to_settle_comes_with_who_says_it_and_whom_it_seems_to_mean() {
        imported(HEADER + rows(Stream.of("Ostrin and Velm", "Ostrin and Velm")));
        var list = lead.get("/@demo/vendor-candidates?q=ostrin");
        assertThat(list.one("tbody tr").text()).contains("Ostrin, Velm", "2 use cases", "Named ");
        var page = lead.get(list.one("tbody th a").attr("href"));
        assertThat(page.one("textarea[name=vendors]").wholeText().strip()).isEqualTo("Ostrin\nVelm");
        assertThat(page.document().select("section[aria-labelledby=said-by] a"))
                .hasSize(2)
                .allSatisfy(
                        link -> assertThat(lead.get(link.attr("href")).status()).isEqualTo(200));
    }

    /** What waits for nobody was not to be confirmed, and what waited once may be confirmed by now. */
    @Test
    void the_ledger_says_of_each_name_whether_it_was_clear() {
        imported(HEADER + rows(Stream.of("Plumbrook", "Plumbrook or Hask")));
        assertThat(browser.as("auditor@demo.test")
                        .get("/@demo/ledger?name=vendor-candidate-found")
                        .document()
                        .select("tbody .dm-said")
                        .eachText())
                .contains(
                        "The name “Plumbrook” from an import was clear: it names a vendor",
                        "The name “Plumbrook or Hask” from an import was doubtful and waited to be confirmed");
    }

    @Test
    void many_names_are_settled_at_once() {
        imported(HEADER + rows(Stream.of("Fennick and Marl", "Fennick or Skagg", "Fennick vendors", "Fennick teams")));
        var list = lead.get("/@demo/vendor-candidates?q=fennick");
        assertThat(list.document().select("tbody tr")).hasSize(4);

        assertThat(settle("proposed", List.of()).text()).contains("Tick at least one name.");
        var proposed = settle("proposed", ticks(list, "Fennick and Marl", "Fennick or Skagg"));
        assertThat(proposed.text()).contains("The ticked names are settled.");
        settle("nobody", ticks(list, "Fennick vendors", "Fennick teams"));

        assertThat(lead.get("/@demo/vendor-candidates?q=fennick").document().select("tbody tr"))
                .isEmpty();
        for (String vendor : List.of("Fennick", "Marl", "Skagg"))
            assertThat(lead.get("/@demo/vendors?q=" + vendor).document().select("tbody tr"))
                    .as(vendor)
                    .hasSize(1);
        // What somebody settled meanwhile stays as it is.
        assertThat(settle("nobody", ticks(list, "Fennick and Marl")).text()).contains("Not all of them");
        assertThat(lead.get("/@demo/vendors?q=Fennick").one("tbody th a").text())
                .isEqualTo("Fennick");
    }

    @Test
    void who_settles_names_stays_where_they_were() {
        imported(
                HEADER + rows(Stream.of("Wrenfold and Marl", "Wrenfold or Skagg", "Wrenfold teams", "Wrenfold teams")));
        var list = lead.get("/@demo/vendor-candidates?q=wrenfold&sort=name");
        var form = Map.of("as", List.of("nobody"), "ticked", ticks(list, "Wrenfold or Skagg"));
        assertThat(lead.send(list.one("main form[method=post]").attr("action"), form)
                        .location())
                .endsWith("/vendor-candidates?q=wrenfold&sort=name");
        assertThat(lead.send("/@demo/vendor-candidates/settlement?sort=name&after=wrenfold", form)
                        .location())
                .endsWith("/vendor-candidates?sort=name&after=wrenfold");
    }

    @Test
    void who_may_not_settle_names_reads_no_ids() {
        imported(HEADER + rows(Stream.of("Tarnwick and Marl")));
        var ticked = ticks(lead.get("/@demo/vendor-candidates"), "Tarnwick and Marl");
        var refused = browser.as("member@demo.test")
                .send("/@demo/vendor-candidates/settlement", Map.of("as", List.of("nobody"), "ticked", ticked));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).doesNotContain(ticked.getFirst()).doesNotContain("What you had typed");
    }

    private Page settle(String as, List<String> ticked) {
        lead.send("/@demo/vendor-candidates/settlement", Map.of("as", List.of(as), "ticked", ticked));
        return lead.get("/@demo/vendor-candidates");
    }

    private static List<String> ticks(Page list, String... names) {
        return Stream.of(names)
                .map(name -> list.one("tr:has(th a:containsOwn(" + name + ")) input[name=ticked]")
                        .val())
                .toList();
    }

    private void confirm(String name, String vendors) {
        var list = lead.get("/@demo/vendor-candidates?q=" + name.replace(" ", "%20"));
        var page = lead.get(list.one("tbody th a").attr("href"));
        var form = page.one("main form[method=post]");
        lead.post(
                form.attr("action"),
                Map.of(
                        "vendors",
                        vendors,
                        "version",
                        page.one("input[name=version]").val()));
    }

    private static String rows(Stream<String> vendors) {
        int file = NEXT.incrementAndGet();
        var cells = vendors.toList();
        return IntStream.range(0, cells.size())
                .mapToObj(i -> "NAMED,%d-%d,Named %1$d-%2$d,,Pilot,%s\n".formatted(file, i, cells.get(i)))
                .collect(Collectors.joining());
    }

    private static final AtomicInteger NEXT = new AtomicInteger();

    private String link(String figure) {
        return page().one("[data-figure=" + figure + "]").attr("href");
    }

    private int figure(String figure) {
        var shown = page().document().selectFirst("[data-figure=" + figure + "]");
        if (shown == null) return 0;
        return shown.text().matches("\\D.*") ? 1 : Integer.parseInt(shown.text().replaceAll("[^0-9].*", ""));
    }

    private Page page() {
        return lead.get(lead.get("/@demo/vendors?q=Microsoft").one("tbody th a").attr("href"));
    }

    private int listed(String list) {
        int rows = 0;
        for (String next = list; !next.isEmpty(); ) {
            var page = lead.get(next);
            rows += page.document().select("main tbody tr").size();
            next = page.document().select("a[rel=next]").attr("href");
        }
        return rows;
    }
}
