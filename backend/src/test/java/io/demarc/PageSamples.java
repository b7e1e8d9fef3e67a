package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.OnPage;
import io.demarc.identity.Outside;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.kernel.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the application, taken from the handler mappings, with ids from the database in it: a new route joins by
 * itself, and one whose ids nobody can name fails.
 */
@TestComponent
public class PageSamples {

    /** Where the ids in a path come from, by its first segments: a table. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("evidence", "evidence"),
            Map.entry("imports", "import"),
            Map.entry("ledger", "ledger_entry"),
            Map.entry("models", "model"),
            Map.entry("contracts", "contract"),
            Map.entry("offerings", "offering"),
            Map.entry("questions", "colleague_question"),
            Map.entry("events", "occurrence"),
            Map.entry("reviews", "review"),
            Map.entry("bills-of-materials", "bill"),
            Map.entry("settings/people", "membership"),
            Map.entry("settings/units", "business_unit"),
            Map.entry("use-cases", "use_case"),
            Map.entry("vendor-candidates", "vendor_candidate"),
            Map.entry("vendors", "vendor"),
            Map.entry("what-if", "what_if")));

    /** Whose account has a capability; all of them see the whole organization. */
    private static final Map<Capability, String> HOLDERS = Map.of(
            Capability.MANAGE_PEOPLE, "admin",
            Capability.MANAGE_UNITS, "admin");

    private final RequestMappingHandlerMapping mappings;
    private final JdbcTemplate owner;

    PageSamples(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, Environment environment) {
        this.mappings = mappings;
        this.owner = new JdbcTemplate(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password")));
    }

    /** A route inside organizations, and the account of the demo that may go it. */
    public record Route(String pattern, boolean post, Capability capability) {

        public String holder() {
            return HOLDERS.getOrDefault(capability, "lead");
        }

        /** Where its ids come from; fails for a route that nobody named a table for. */
        public String table() {
            String[] parts = pattern.substring(1).split("/");
            String table =
                    TABLES.getOrDefault(parts[0] + "/" + (parts.length > 1 ? parts[1] : ""), TABLES.get(parts[0]));
            assertThat(table).as("where the ids of %s come from", pattern).isNotNull();
            return String.valueOf(table);
        }

        public boolean hasId() {
            return pattern.contains("{");
        }

        public String with(Object id) {
            return pattern.replaceFirst("\\{[^}]+}", id.toString())
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }
    }

    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("io.demarc.") || declared(handler, Outside.class) != null)
                return;
            var requires = declared(handler, Requires.class);
            assertThat(requires)
                    .as("what %s requires", handler.getShortLogMessage())
                    .isNotNull();
            for (String pattern : info.getPatternValues())
                routes.add(new Route(pattern, posts(info), requires.value()));
        });
        return routes;
    }

    /** Every address that takes a form, inside organizations or not. */
    public List<String> forms() {
        var forms = new ArrayList<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.demarc.") && posts(info))
                forms.addAll(info.getPatternValues());
        });
        return forms;
    }

    /** Every page with something on it, by the account of the demo that may see it, in the order of the routes. */
    public Map<String, List<String>> byRole() {
        var pages = new TreeMap<String, List<String>>();
        for (var route : routes()) {
            if (route.post() || route.pattern().matches(".*(\\.(csv|ics|json|svg|xlsx|xml)|/file)")) continue;
            for (String id : route.hasId() ? ids(route) : List.of(""))
                pages.computeIfAbsent(route.holder(), role -> new ArrayList<>()).add(route.with(id));
        }
        pages.computeIfAbsent("lead", role -> new ArrayList<>())
                .addAll(List.of(
                        "~/account", "~/account/password", "~/organizations", "/use-cases?q=nothing-is-called-so"));
        return pages;
    }

    /** Ids of the demo that show much: a hybrid that was approved, a review that waits for the lead, the newest of all else. */
    private List<String> ids(Route route) {
        String named =
                switch (route.table()) {
                    case "use_case" -> "order by t.name <> 'Claims letter assistant', t.id";
                    case "review" ->
                        "order by (select u.name from use_case u where u.id = t.subject_id) <> 'Property risk notes', t.id";
                    default -> "order by t.id desc";
                };
        return owner.queryForList(
                "select cast(t.id as text) from " + route.table()
                        + " t join organization o on o.id = t.tenant_id where o.slug = 'demo' " + named + " limit 1",
                String.class);
    }

    /** The ids of the first rows of a table: all that the demo began with. */
    public List<String> of(String table) {
        return owner.queryForList(
                "select cast(t.id as text) from " + table
                        + " t join organization o on o.id = t.tenant_id where o.slug = 'demo' order by t.id limit 60",
                String.class);
    }

    /** An id of another organization; a random one where it has none. */
    public String foreign(Route route) {
        if (route.table().equals("ledger_entry")) return "999999999";
        var ids = owner.queryForList(
                "select t.id from " + route.table()
                        + " t join organization o on o.id = t.tenant_id where o.slug = 'globex' limit 1",
                UUID.class);
        return (ids.isEmpty() ? UUID.randomUUID() : ids.getFirst()).toString();
    }

    /** Handlers inside organizations that take a form and do not say on which page it stands. */
    public List<String> withoutPage() {
        var without = new ArrayList<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.demarc.")
                    && posts(info)
                    && declared(handler, Outside.class) == null
                    && !handler.hasMethodAnnotation(OnPage.class)) without.add(handler.getShortLogMessage());
        });
        return without;
    }

    /** Handlers of a page about a use case that do not get it found through the member who asks. */
    public List<String> withoutSubject() {
        var without = new ArrayList<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (info.getPatternValues().stream().anyMatch(it -> it.startsWith("/use-cases/{"))
                    && Stream.of(handler.getMethodParameters())
                            .noneMatch(it -> it.hasParameterAnnotation(Visible.class)
                                    || it.hasParameterAnnotation(Editable.class)))
                without.add(handler.getShortLogMessage());
        });
        return without;
    }

    public JdbcTemplate owner() {
        return owner;
    }

    /** Changes rows of a table that keeps what it was, as nobody can but its owner with the triggers off. */
    public int rewrite(String table, String sql, Object... values) {
        owner.execute("alter table " + table + " disable trigger user");
        try {
            return owner.update(sql, values);
        } finally {
            owner.execute("alter table " + table + " enable trigger user");
        }
    }

    private static boolean posts(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream().anyMatch(it -> it != RequestMethod.GET);
    }

    private static <A extends java.lang.annotation.Annotation> A declared(HandlerMethod handler, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }
}
