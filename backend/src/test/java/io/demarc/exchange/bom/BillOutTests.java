package io.demarc.exchange.bom;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.tenancy.Organizations;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.XmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PageTest
class BillOutTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    Organizations organizations;

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @CsvSource({"1.5, json", "1.5, xml", "1.6, json", "1.6, xml"})
    void what_goes_out_is_valid_by_its_schema(String version, String format) throws Exception {
        describe();
        var checked = Version.fromVersionString(version);
        for (var about : List.of("/@demo", "/@demo/use-cases/" + useCase())) {
            var file = browser.as("lead@demo.test")
                    .download(about + "/bill-of-materials." + format + "?version=" + version)
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(
                            format.equals("json")
                                    ? new JsonParser().validate(file, checked)
                                    : new XmlParser().validate(file, checked))
                    .as("%s in %s %s", about, format, version)
                    .isEmpty();
            var bom = format.equals("json") ? new JsonParser().parse(file) : new XmlParser().parse(file);
            assertThat(bom.getSpecVersion()).isEqualTo(version);
            assertThat(bom.getComponents()).isNotEmpty();
            assertThat(refs(bom)).as("whatever is needed is there").containsAll(needed(bom));
        }
    }

    @Test
    void a_use_case_says_what_it_runs_on_and_who_runs_it() throws Exception {
        describe();
        var bom = json("lead@demo.test", "/@demo/use-cases/" + useCase());
        var about = bom.getMetadata().getComponent();
        assertThat(about.getType()).isEqualTo(Component.Type.APPLICATION);
        assertThat(about.getName()).isEqualTo("Claims letter assistant");
        assertThat(bom.getComponents()).allMatch(it -> it.getType() == Component.Type.MACHINE_LEARNING_MODEL);
        assertThat(bom.getDependencies().getFirst().getRef()).isEqualTo(about.getBomRef());
        var models = samples.owner().queryForList("""
                select distinct m.name from leg l join deployment_plan p on p.id = l.plan_id join model m on m.id = l.model_id
                where p.use_case_id = ?""", String.class, useCase());
        assertThat(bom.getComponents()).extracting(Component::getName).containsExactlyInAnyOrderElementsOf(models);
    }

    @Test
    void nobody_takes_away_what_they_may_not_see() throws Exception {
        var seen = browser.as("member@demo.test");
        var visible = json("member@demo.test", "/@demo").getComponents().stream()
                .filter(it -> it.getType() == Component.Type.APPLICATION)
                .map(it -> it.getBomRef().replace("use-case:", ""))
                .toList();
        for (var id : samples.owner().queryForList("""
                select t.id from use_case t join organization o on o.id = t.tenant_id where o.slug = 'demo' and t.stage <> 'RETIRED'
                order by t.id limit 60""", UUID.class))
            assertThat(visible.contains(id.toString()))
                    .as("whether %s is in it", id)
                    .isEqualTo(seen.get("/@demo/use-cases/" + id).status() == 200);
        var foreign = "/@globex/use-cases/" + useCase() + "/bill-of-materials";
        assertThat(browser.as("lead@globex.test").get(foreign).status()).isEqualTo(404);
    }

    @Test
    void the_page_says_what_is_missing_as_the_file_does() throws Exception {
        describe();
        var page = browser.as("lead@demo.test").get("/@demo/bill-of-materials");
        var owner = samples.owner();
        String of = " from model m join organization o on o.id = m.tenant_id where o.slug = 'demo'";
        long all = owner.queryForObject("select count(*)" + of, Long.class);
        long known = owner.queryForObject("select count(m.licence)" + of, Long.class);
        assertThat(page.text()).contains("Licences of models %d of %d.".formatted(known, all));
        var properties = json("lead@demo.test", "/@demo").getMetadata().getProperties();
        assertThat(properties)
                .anyMatch(it -> it.getName().equals("demarc:completeness:models-licence")
                        && it.getValue().equals(known + " of " + all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void the_directory_learns_nothing_from_what_went_out(String format) throws Exception {
        describe();
        var file = browser.as("lead@demo.test").download("/@demo/bill-of-materials." + format);
        var page = new BillDesk(browser.as("lead@demo.test"), application, organizations).compared(file);
        assertThat(page.text())
                .contains("It would add nothing, complete none", "Nothing differs", "every line is understood");
    }

    @Test
    void instead_of_a_version_that_is_not_written_the_usual_one_comes_and_says_so() {
        assertThat(browser.as("lead@demo.test").download("/@demo/bill-of-materials.json?version=1.7"))
                .contains("\"specVersion\"")
                .contains("\"1.6\"");
    }

    private Bom json(String who, String about) throws Exception {
        var file = browser.as(who).download(about + "/bill-of-materials.json");
        return new JsonParser().parse(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refs(Bom bom) {
        var refs = new ArrayList<String>();
        refs.add(bom.getMetadata().getComponent().getBomRef());
        bom.getComponents().forEach(it -> refs.add(it.getBomRef()));
        if (bom.getServices() != null) bom.getServices().forEach(it -> refs.add(it.getBomRef()));
        assertThat(refs).doesNotHaveDuplicates();
        return refs;
    }

    private static List<String> needed(Bom bom) {
        return bom.getDependencies().stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.getRef()),
                        it.getDependencies() == null
                                ? Stream.empty()
                                : it.getDependencies().stream().map(each -> each.getRef())))
                .toList();
    }

    private UUID useCase() {
        return samples.owner().queryForObject("""
                select t.id from use_case t join organization o on o.id = t.tenant_id
                where o.slug = 'demo' and t.name = 'Claims letter assistant'""", UUID.class);
    }

    /** Lets a model of the use case have all that a card can say, and words that either format has to escape. */
    private void describe() {
        var owner = samples.owner();
        var models = owner.queryForList("""
                select l.model_id from leg l join deployment_plan p on p.id = l.plan_id
                where p.use_case_id = ? and l.model_id is not null""", UUID.class, useCase());
        assertThat(models).as("models that the demo's use case runs on").isNotEmpty();
        for (var model : models) owner.update("""
                    insert into model_card (tenant_id, id, task, architecture, limits, uses, stated_at, version)
                    select tenant_id, id, 'A & "B" <c>', 'Transformer', E'Sums\\n\\nDates', ']]> & more', now(), 0 from model where id = ?
                    on conflict do nothing""", model);
        owner.update("update vendor set website = 'https://example.test/a?b=c&d' where website is null");
    }
}
