package io.demarc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages that are measured, with their addresses below an organization. */
record Pages(Map<String, String> paths) {

    static final Map<String, String> OF_LISTS = named(
            "empty page", "/settings/roles",
            "use cases", "/use-cases",
            "portfolio", "/portfolio",
            "reviews", "/reviews",
            "all reviews", "/reviews?scope=all",
            "home", "/",
            "vendors", "/vendors",
            "models", "/models",
            "ledger", "/ledger",
            "people", "/settings",
            "imports", "/imports");

    /** Who sees it. */
    static String visitor(String page) {
        return page.equals("people") ? "admin@demo.test" : "lead@demo.test";
    }

    /** Each filter of the list of use cases, by what is common and what is rare. */
    static Map<String, String> filters(Connection superuser, String slug) throws SQLException {
        return named(
                "q", "q=assistant",
                "q rare", "q=muller%20letter%20pilot%20porto",
                "q none", "q=nothingiscalledso",
                "stage", "stage=LIVE",
                "stage rare", "stage=IDEA",
                "standing", "standing=APPROVED",
                "standing none", "standing=SUSPENDED",
                "tier", "tier=HIGH",
                "tier unknown", "tier=none",
                "tier none", "tier=PROHIBITED",
                "mode", "mode=M2",
                "mode unknown", "mode=none",
                "unit", "unit=" + one(superuser, "business_unit", "t.parent_id is not null", slug),
                "owner unknown", "owner=none",
                "owner me", "owner=me",
                "unapproved", "unapproved=true",
                "layer", "layer=L15-open",
                "vendor", "vendor=" + one(superuser, "vendor", "true", slug),
                "sort", "sort=edited");
    }

    /** Two of the filters at once, of any two kinds. */
    static Map<String, String> pairs(Map<String, String> filters) {
        var pairs = new LinkedHashMap<String, String>();
        var names = List.copyOf(filters.keySet());
        for (String one : names)
            for (String other : names.subList(names.indexOf(one) + 1, names.size()))
                if (!kind(filters, one).equals(kind(filters, other)))
                    pairs.put(one + " + " + other, filters.get(one) + "&" + filters.get(other));
        return pairs;
    }

    private static String kind(Map<String, String> filters, String name) {
        return filters.get(name).replaceFirst("=.*", "");
    }

    /** All but the lists' filters. */
    static Pages of(Connection superuser, String slug) throws SQLException {
        var paths = new LinkedHashMap<>(OF_LISTS);
        String useCase = "/use-cases/" + one(superuser, "use_case", "t.stage = 'LIVE'", slug);
        paths.put("use case", useCase);
        paths.put("boundary", useCase + "/boundary");
        paths.put("comparison", useCase + "/comparison?stay=EU&much=TEAM&start=SOON");
        paths.put("which mode", "/which-mode?data=INTERNAL&stay=EU&much=TEAM&team=PART&start=SOON");
        paths.put("review", "/reviews/" + one(superuser, "review", "t.ended_at is null", slug));
        paths.put("vendor", "/vendors/" + one(superuser, "vendor", "true", slug));
        return new Pages(paths);
    }

    private static String one(Connection superuser, String table, String which, String slug) throws SQLException {
        return Schema.rows(superuser, """
                select t.id from %s t join organization o on o.id = t.tenant_id where o.slug = '%s' and %s order by t.id desc limit 1
                """.formatted(table, slug, which))
                .getFirst()
                .getFirst();
    }

    private static Map<String, String> named(String... namesAndPaths) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndPaths.length; i += 2) named.put(namesAndPaths[i], namesAndPaths[i + 1]);
        return named;
    }
}
