package io.demarc;

import io.demarc.EveryForm.Found;
import io.demarc.kernel.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/** Brings each form onto some page of the demo, and looks at these pages. */
final class FormsOnPages {

    private final PageSamples samples;
    private final ApplicationContext application;
    private final Function<String, Wire> visitors;
    private final EveryForm forms;

    /** @param visitors somebody by their address, nobody by an empty one */
    FormsOnPages(PageSamples samples, ApplicationContext application, Function<String, Wire> visitors) {
        this.samples = samples;
        this.application = application;
        this.visitors = visitors;
        this.forms = new EveryForm(samples.forms());
    }

    /** By the pattern of the address that takes it. */
    Map<String, List<Found>> found() {
        return forms.byPattern();
    }

    void prepare() {
        files();
        links();
        questions();
        directory();
        vendors();
        events();
        features();
        sheets();
        for (String kind : List.of("VENDOR_FAILS", "MODEL_ENDS", "REGION_LOST", "PRICES_RISE", "MOVE&from=M2"))
            look("lead@demo.test", "/@demo/what-if/fresh?kind=" + kind);
        for (String useCase : ids(
                "select t.use_case_id from (select * from use_case_overview where mode = 'M2' and stage <> 'RETIRED') t"))
            look("lead@demo.test", "/@demo/use-cases/" + useCase + "/choice/fresh?way=M3");
        nextPlans();
        houseRules();
        samples.byRole()
                .forEach((role, pages) -> pages.forEach(
                        it -> look(role + "@demo.test", it.startsWith("~") ? it.substring(1) : "/@demo" + it)));
        for (String review : ids("select t.id from review t")) {
            for (String who : List.of("lead", "member")) look(who + "@demo.test", "/@demo/reviews/" + review);
            look("lead@demo.test", "/@demo/reviews/" + review + "/decision");
        }
        for (String useCase : ids("select t.id from use_case t")) {
            look("lead@demo.test", "/@demo/use-cases/" + useCase);
            for (String page : List.of("", "/review?again=true", "/boundary?leg=A&layer=L09"))
                look("member@demo.test", "/@demo/use-cases/" + useCase + page);
        }
        for (String name : ids("select t.id from (select * from vendor_candidate where settled_at is null) t"))
            look("lead@demo.test", "/@demo/vendor-candidates/" + name);
        for (String piece : ids("select t.id from (select * from evidence where current) t"))
            look("lead@demo.test", "/@demo/evidence/" + piece + "/attachment?shown=true&all=true&item=VQ01");
        for (String person : ids("select t.id from membership t"))
            look("admin@demo.test", "/@demo/settings/people/" + person);
    }

    /** A draft of house rules in which one is left out. */
    private void houseRules() {
        var lead = visitors.apply("lead@demo.test");
        String rule = "/@demo/house-rules/draft/rule";
        var fields = lead.get(rule + "?rule=HR16").fields("form[action$='/draft/rule/removal']");
        fields.put("why", List.of("Nothing of that kind is here."));
        lead.post(rule + "/removal", fields);
        look("lead@demo.test", rule + "?rule=HR06");
    }

    /** Questions of the wizard that were put to the lead. */
    private void questions() {
        var member = visitors.apply("member@demo.test");
        for (String useCase : ids("select t.id from (select * from use_case where stage <> 'RETIRED') t")) {
            String page = "/@demo/use-cases/" + useCase + "/intake/people-and-data";
            var form = member.get(page).document().selectFirst("#step-form");
            if (form == null) continue;
            var fields = Page.fields(form);
            fields.put("ask", List.of("AN26"));
            fields.put("ask.AN26.whom", List.of("lead@demo.test"));
            member.post(page, fields);
        }
        for (String question : ids("select t.id from colleague_question t"))
            look("lead@demo.test", "/@demo/questions/" + question);
    }

    /** The first can still begin one; the others have one, and of each second the plan in force is another one since. */
    private void nextPlans() {
        int known = 0;
        var member = visitors.apply("member@demo.test");
        for (String useCase : ids("select t.id from (select * from use_case where stage <> 'RETIRED') t")) {
            String page = "/@demo/use-cases/" + useCase + "/next-plan";
            var form = member.get(page).document().selectFirst("form[action$=/next-plan]");
            if (form == null) continue;
            if (known++ > 0) {
                member.post(page, Page.fields(form));
                change(member, page + "/where-it-runs", "Norway");
                look("member@demo.test", page + "/where-it-runs");
            }
            if (known % 2 == 0) change(member, page.replace("next-plan", "intake/where-it-runs"), "Iceland");
            look("member@demo.test", page);
        }
    }

    private static void change(Wire member, String page, String region) {
        var form = member.get(page).document().selectFirst("#step-form");
        if (form == null) return;
        var fields = Page.fields(form);
        fields.keySet().stream()
                .filter(it -> it.endsWith(".region"))
                .toList()
                .forEach(it -> fields.put(it, List.of(region)));
        member.post(page, fields);
    }

    /** Terms to change, and vendors and models that nothing rests on: more than there are strange answers. */
    private void directory() {
        var lead = visitors.apply("lead@demo.test");
        for (String kind : List.of("vendor", "model")) {
            for (int i = 0; i < 8; i++) add(kind, "Loose end " + i, lead);
            for (String loose :
                    ids("select t.id from (select * from %s where name like 'Loose end%%') t".formatted(kind)))
                look("lead@demo.test", "/@demo/" + kind + "s/" + loose + "/removal");
        }
        twins(lead);
        for (String offering : ids("select t.id from offering t"))
            look("lead@demo.test", "/@demo/offerings/" + offering + "/terms?change=T01");
        for (String alternative : ids(
                "select t.row from (select offering_id || '/alternatives?change=' || stand_in_id as row, tenant_id from alternative) t"))
            look("lead@demo.test", "/@demo/offerings/" + alternative);
        for (String vendor : ids("select t.vendor_id from contract t"))
            look("lead@demo.test", "/@demo/contracts/fresh?vendor=" + vendor);
        for (String contract : ids("select t.id from contract t"))
            for (String page : List.of("", "/removal")) look("lead@demo.test", "/@demo/contracts/" + contract + page);
        for (String clause : ids(
                "select t.clause from (select contract_id || '/clauses?change=' || id as clause, tenant_id from clause) t"))
            look("lead@demo.test", "/@demo/contracts/" + clause);
    }

    /** Vendors that can be merged, and some that are. */
    private void twins(Wire lead) {
        for (int i = 0; i < 12; i++) add("vendor", "Twin " + i, lead);
        var twins = ids("select t.id from (select * from vendor where name like 'Twin %') t");
        for (int i = 1; i < twins.size(); i += 2) {
            String path = "/@demo/vendors/" + twins.get(i) + "/merger";
            String before = path + "?other=" + twins.get(i - 1);
            if (i % 4 == 1) lead.post(path, lead.get(before).fields("main form[method=post]"));
            look("lead@demo.test", i % 4 == 1 ? path : before);
        }
    }

    private static void add(String kind, String name, Wire lead) {
        String path = "/@demo/" + kind + "s";
        var fields = EveryForm.filled(lead.get(path + "/fresh").one("main form"));
        fields.put("name", List.of(name));
        lead.post(path, fields);
    }

    private void vendors() {
        var asked = new AskedVendors(application, organization(), visitors.apply("lead@demo.test"), visitors.apply(""));
        String open = asked.offering("Open");
        String link = asked.link(open);
        asked.answer(link);
        asked.addFiles(link, 8);
        for (String page : List.of("/questions/VQ06", "/submission")) look("", link + page);
        for (String page : List.of("/questionnaire", "/questionnaire/VQ06", "/vendor-link/fresh"))
            look("lead@demo.test", "/@demo" + open + page);
        String sent = asked.offering("Sent");
        String other = asked.link(sent);
        asked.answer(other);
        asked.send(other);
        look("lead@demo.test", "/@demo" + sent + "/acceptance");
        String answered = asked.offering("Answered");
        asked.answerOurselves(answered);
        look("lead@demo.test", "/@demo" + answered + "/questionnaire");
    }

    private void events() {
        var run = ids("select t.run from (select l.tenant_id, l.offering_id || ' ' || p.use_case_id as run from leg l"
                        + " join deployment_plan p on p.id = l.plan_id where l.offering_id is not null) t")
                .getFirst()
                .split(" ");
        for (String page : new RecordedEvents(visitors.apply("lead@demo.test"), run[0], run[1]).pages())
            look("lead@demo.test", page);
    }

    /** Files that were brought in, as far as each can be. */
    private void files() {
        var files = new BroughtInFiles(application, organization(), visitors.apply("lead@demo.test"));
        files.imports();
        files.bills();
        for (String each : ids("select t.id from import t")) look("lead@demo.test", "/@demo/imports/" + each);
        for (String each : ids("select t.id from import t"))
            look("lead@demo.test", "/@demo/imports/" + each + "/mapping");
        for (String each : ids("select t.id from bill t")) look("lead@demo.test", "/@demo/bills-of-materials/" + each);
    }

    private OrganizationId organization() {
        return new OrganizationId(
                UUID.fromString(ids("select t.tenant_id from membership t").getFirst()));
    }

    /** Somebody new, and somebody who has an account elsewhere. */
    private void links() {
        invited("fresh@example.test", "");
        invited("lead@globex.test", "lead@globex.test");
    }

    private void invited(String email, String visitor) {
        var admin = visitors.apply("admin@demo.test");
        String fresh = "/@demo/settings/people/fresh";
        look("admin@demo.test", fresh);
        var form = admin.get(fresh).document().selectFirst("main form");
        var fields = EveryForm.filled(java.util.Objects.requireNonNull(form));
        fields.put("email", List.of(email));
        String person =
                String.valueOf(admin.post("/@demo/settings/people", fields).location());
        String link = admin.get(person).text().replaceAll("(?s).*(/links/[\\w-]{43}).*", "$1");
        look(visitor, link);
    }

    /** Rows of a sheet to map, words of it to explain, and rows that bear ids of ours. */
    private void sheets() {
        var lead = visitors.apply("lead@demo.test");
        String page =
                "/@demo/offerings/" + ids("select t.offering_id from sweep t").getFirst() + "/sheet";
        var form = lead.get(page + "/fresh").document().selectFirst("main form");
        var fields = EveryForm.filled(java.util.Objects.requireNonNull(form));
        fields.put("datedOn", List.of("2026-01-31"));
        fields.put(
                "rows",
                List.of("Duty,Who\nFilters,Customer\nL09.P1,Customer\nL04.P1,Provider\n"
                        + "Loose end,Nobody knows\n".repeat(3)));
        lead.post(page, fields);
        for (String path : List.of("", "/words", "/rows/1", "/rows/2", "/rows/3", "/rows/4", "/rows/5", "/rows/6"))
            look("lead@demo.test", page + path);
    }

    /** More of them than there are strange answers that take one away. */
    private void features() {
        var lead = visitors.apply("lead@demo.test");
        String offering = ids("select t.offering_id from sweep t").getFirst();
        String page = "/@demo/offerings/" + offering + "/features";
        for (int i = 0; i < 12; i++) {
            var form = lead.get(page + "/fresh").document().selectFirst("main form");
            var fields = EveryForm.filled(java.util.Objects.requireNonNull(form));
            fields.put("name", List.of("Loose feature " + i));
            lead.post(page, fields);
        }
        for (String feature : ids(
                "select t.path from (select offering_id || '/features/' || id as path, tenant_id from feature) t")) {
            look("lead@demo.test", "/@demo/offerings/" + feature + "/edit");
            look("lead@demo.test", "/@demo/offerings/" + feature + "/registration");
        }
        look("lead@demo.test", page);
    }

    private void look(String who, String path) {
        forms.look(who, path, visitors.apply(who).get(path));
    }

    private List<String> ids(String sql) {
        return samples.owner()
                .queryForList(
                        sql.replaceFirst("select ([a-z_.]+)", "select cast($1 as text)")
                                + " join organization o on o.id = t.tenant_id where o.slug = 'demo' order by 1",
                        String.class);
    }
}
