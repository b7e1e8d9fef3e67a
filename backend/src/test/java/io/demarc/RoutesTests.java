package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.Outside;
import io.demarc.identity.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route of the application, taken from the handler mappings, so that a new one cannot be forgotten. */
@PageTest
class RoutesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Browser browser;

    @Autowired
    Environment environment;

    /** Where the ids in a path come from, by the path's first segment: a table, and which of its rows are foreign. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "use-cases", "use_case",
            "vendors", "vendor",
            "models", "model",
            "reviews", "review",
            "imports", "import",
            "vendor-candidates", "vendor_candidate",
            "settings", "membership"));

    /** What a form must carry for its handler to look at the id at all. */
    private static final Map<String, Map<String, String>> FORMS =
            Map.of("/use-cases/{id}/boundary", Map.of("leg", "A", "layer", "L07", "version", "0"));

    private JdbcTemplate owner;

    @BeforeEach
    void as_owner() {
        owner = new JdbcTemplate(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password")));
    }

    @Test
    void every_handler_declares_what_it_takes() {
        var undeclared = new ArrayList<String>();
        mappings.getHandlerMethods().forEach((route, handler) -> {
            if (!handler.getBeanType().getName().startsWith("io.demarc.")) return;
            if (!declares(handler)) undeclared.add(handler.getShortLogMessage());
        });
        assertThat(undeclared).isEmpty();
    }

    @Test
    void every_route_with_another_organizations_id_is_not_found() {
        var admin = browser.as("lead@demo.test");
        var wrong = new ArrayList<String>();
        for (var route : routesWithIds()) {
            String path = "/@demo" + filled(route, foreignId(route));
            var page = route.post() ? admin.post(path, FORMS.getOrDefault(route.pattern(), Map.of())) : admin.get(path);
            if (page.status() != 404 && page.status() != 403) wrong.add(route + " answers " + page.status());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_route_with_a_use_case_of_an_unseen_unit_is_not_found() {
        var member = browser.as("member@demo.test");
        var unseen = owner.queryForObject("""
                select o.use_case_id from use_case_overview o join organization g on g.id = o.tenant_id
                where g.slug = 'demo' and o.name = 'Broker mail sorting'
                """, UUID.class);
        var wrong = new ArrayList<String>();
        for (var route : routesWithIds()) {
            if (!route.pattern().startsWith("/use-cases/")) continue;
            String path = "/@demo" + filled(route, String.valueOf(unseen));
            var page =
                    route.post() ? member.post(path, FORMS.getOrDefault(route.pattern(), Map.of())) : member.get(path);
            if (page.status() != 404 && page.status() != 403) wrong.add(route + " answers " + page.status());
        }
        assertThat(wrong).isEmpty();
    }

    private record Route(String pattern, boolean post) {}

    private List<Route> routesWithIds() {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("io.demarc.") || outside(handler)) return;
            for (String pattern : patterns(info))
                if (pattern.contains("{"))
                    routes.add(new Route(
                            pattern, info.getMethodsCondition().getMethods().contains(RequestMethod.POST)));
        });
        return routes;
    }

    private static List<String> patterns(RequestMappingInfo info) {
        return List.copyOf(info.getPatternValues());
    }

    /** An id of Globex's; a path whose first segment has no table here fails, so that a sample is named. */
    private String foreignId(Route route) {
        String first = route.pattern().split("/")[1];
        if (first.equals("ledger")) return "999999999";
        String table = TABLES.get(first);
        assertThat(table).as("an id sample for %s", route).isNotNull();
        var ids = owner.queryForList(
                "select t.id from " + table
                        + " t join organization o on o.id = t.tenant_id where o.slug = 'globex' limit 1",
                UUID.class);
        return ids.isEmpty() ? UUID.randomUUID().toString() : ids.getFirst().toString();
    }

    private static String filled(Route route, String id) {
        return route.pattern().replaceAll("\\{[^}]+}", id);
    }

    private static boolean declares(HandlerMethod handler) {
        return outside(handler)
                || AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Requires.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Requires.class);
    }

    private static boolean outside(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Outside.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Outside.class);
    }
}
