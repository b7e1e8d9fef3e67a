package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A name keeps how many records say it, and is listed by that. */
class CandidateMentionsTests extends ImportDesk {

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_name_keeps_how_many_records_say_it_whatever_is_done_with_it() {
        imported(HEADER + rows("A", Stream.of("Ulven or Brask", "Ulven or Brask; Microsoft", "Ulven teams", "Ulven")));
        assertThat(mentions("Ulven or Brask")).isEqualTo(2);
        everyCountHolds("an import");

        imported(HEADER + rows("B", Stream.of("ulven or brask", "Ulven or Brask; Ulven or Brask", "Ulven")));
        assertThat(mentions("Ulven or Brask")).isEqualTo(4);
        assertThat(mentions("Ulven")).isEqualTo(2);
        everyCountHolds("an import that says what another said");

        imported(HEADER + rows("B", Stream.of("ulven or brask", "Ulven or Brask; Ulven or Brask", "Ulven")));
        everyCountHolds("an import of rows that are there");

        var page = lead.get(list("Ulven%20teams").one("tbody th a").attr("href"));
        lead.post(
                page.one("main form[method=post]").attr("action"),
                Map.of("vendors", "", "version", page.one("input[name=version]").val()));
        assertThat(mentions("Ulven teams")).isEqualTo(1);
        everyCountHolds("one that is settled");

        lead.send(
                "/@demo/vendor-candidates/settlement",
                Map.of(
                        "as",
                        List.of("proposed"),
                        "ticked",
                        list("Ulven").document().select("input[name=ticked]").eachAttr("value")));
        assertThat(list("Ulven").document().select("tbody tr")).isEmpty();
        everyCountHolds("several that are settled");

        imported(HEADER + rows("C", Stream.of("Ulven or Brask")));
        assertThat(mentions("Ulven or Brask")).isEqualTo(5);
        everyCountHolds("a settled one that is said again");

        var withdrawn = checked(HEADER + rows("D", Stream.of("Ulven or Brask")));
        lead.post("/@demo/imports/" + id(withdrawn) + "/withdrawal", Map.of());
        everyCountHolds("an import that is withdrawn");
    }

    /** Of many names a page reads its own: neither are the others counted nor put in order, nor read before they are skipped. */
    @Test
    void names_are_listed_as_an_index_has_them() {
        listed("c.mentions desc, c.id desc", "true", "Backward using vendor_candidate_by_mentions");
        listed("c.mentions desc, c.id desc", "(c.mentions, c.id) < (3, uuidv7())", "mentions");
        listed("c.sort_name, c.id", "true", "using vendor_candidate_waiting");
        listed("c.sort_name, c.id", "(c.sort_name, c.id) > ('m', uuidv7())", "sort_name");
    }

    private void listed(String order, String beyond, String read) {
        var plan = plan(
                "select c.id from vendor_candidate c where c.tenant_id = current_tenant() and c.settled_at is null and "
                        + beyond + " order by " + order + " limit 26");
        assertThat(plan)
                .as(String.join("\n", plan))
                .anyMatch(line -> (beyond.equals("true") || line.contains("Index Cond")) && line.contains(read))
                .noneMatch(line -> line.contains("Sort"));
    }

    private List<String> plan(String sql) {
        return CurrentOrganization.<List<String>, RuntimeException>call(
                demo(),
                () -> transaction.execute(status -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    return jdbc.sql("explain " + sql).query(String.class).list();
                }));
    }

    private Page list(String q) {
        return lead.get("/@demo/vendor-candidates?q=" + q);
    }

    private int mentions(String name) {
        return owner.sql("select mentions from vendor_candidate where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private void everyCountHolds(String after) {
        assertThat(owner.sql("""
                        select c.name, c.mentions, count(m.candidate_id) as counted from vendor_candidate c
                        left join vendor_mention m on m.tenant_id = c.tenant_id and m.candidate_id = c.id
                        group by c.tenant_id, c.id having c.mentions <> count(m.candidate_id)
                        """).query().listOfRows())
                .as("wrong after " + after)
                .isEmpty();
    }

    private static String rows(String file, Stream<String> vendors) {
        var cells = vendors.toList();
        return IntStream.range(0, cells.size())
                .mapToObj(i -> "ULVEN,%s-%d,Ulven %1$s-%2$d,,Pilot,%s\n".formatted(file, i, cells.get(i)))
                .collect(Collectors.joining());
    }
}
