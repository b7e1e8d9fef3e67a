package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples.Route;
import io.demarc.identity.Role;
import io.demarc.identity.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every route of the application, taken from the handler mappings, so that a new one cannot be forgotten. */
@PageTest
class RoutesTests {

    /** What a form must carry for its handler to look at the id at all: without it the answer is that something is missing. */
    private static final Map<String, Map<String, String>> FORMS = Map.of(
            "/settings/people/{id}/grants",
                    Map.of("role", "MEMBER", "unit", UUID.randomUUID().toString()),
            "/reviews/{id}/decision", Map.of("stage", "W1", "verdict", "APPROVE", "round", "1"));

    @Autowired
    PageSamples samples;

    @Autowired
    Roles roles;

    @Autowired
    Browser browser;

    @Test
    void another_organizations_ids_are_not_found_by_whoever_may_go_the_route() {
        var wrong = new ArrayList<String>();
        for (var route : withIds()) {
            var status = ask(browser.as(route.holder() + "@demo.test"), "/@demo", route, samples.foreign(route));
            if (status != 404) wrong.add(route + " answers " + status);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_lies_in_a_unit_that_is_not_theirs_is_not_found() {
        var member = browser.as("member@demo.test");
        var unseen = unseenUseCase();
        var review = samples.owner()
                .queryForObject("select cast(id as text) from review where subject_id = ?", String.class, unseen);
        var wrong = new ArrayList<String>();
        for (var route : withIds()) {
            if (!Stream.of("use_case", "review").toList().contains(route.table())) continue;
            if (!roles.allowedBy(Role.MEMBER).contains(route.capability())) continue;
            var status = ask(member, "/@demo", route, route.table().equals("review") ? review : unseen.toString());
            if (status != 404) wrong.add(route + " answers " + status);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_page_about_a_use_case_gets_it_through_the_member_who_asks() {
        assertThat(samples.withoutSubject()).isEmpty();
    }

    @Test
    void a_capability_that_is_missing_is_refused_before_anything_is_looked_up() {
        var wrong = new ArrayList<String>();
        var member = browser.as("member@demo.test");
        for (var route : samples.routes()) {
            if (roles.allowedBy(Role.MEMBER).contains(route.capability())) continue;
            var status = ask(member, "/@demo", route, UUID.randomUUID().toString());
            if (status != 403) wrong.add(route + " answers " + status);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void to_who_is_no_member_an_organization_looks_like_none() {
        var stranger = browser.as("lead@globex.test");
        var wrong = new ArrayList<String>();
        for (var route : samples.routes()) {
            String id = UUID.randomUUID().toString();
            var there = ask(stranger, "/@demo", route, id);
            var nowhere = ask(stranger, "/@nowhere", route, id);
            if (there != 404 || nowhere != 404) wrong.add(route + " answers " + there + " and " + nowhere);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void who_has_not_signed_in_is_asked_to() {
        var nobody = browser.anonymous();
        var wrong = new ArrayList<String>();
        for (var route : samples.routes()) {
            String path = "/@demo" + route.with(UUID.randomUUID());
            var page = route.post() ? nobody.post(path, Map.of()) : nobody.get(path);
            if (!"/sign-in".equals(page.location())) wrong.add(route + " leads to " + page.location());
        }
        assertThat(wrong).isEmpty();
    }

    private List<Route> withIds() {
        var routes = samples.routes().stream().filter(Route::hasId).toList();
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }

    private static int ask(Browser.Visitor visitor, String mount, Route route, String id) {
        String path = mount + route.with(id);
        return (route.post() ? visitor.post(path, FORMS.getOrDefault(route.pattern(), Map.of())) : visitor.get(path))
                .status();
    }

    /** One that is under review, in a unit beside the member's. */
    private UUID unseenUseCase() {
        return samples.owner().queryForObject("""
                select o.use_case_id from use_case_overview o join organization g on g.id = o.tenant_id
                where g.slug = 'demo' and o.name = 'Broker mail sorting'
                """, UUID.class);
    }
}
