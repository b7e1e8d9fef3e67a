package io.demarc.inventory.list;

import static java.util.stream.Collectors.toMap;

import io.demarc.inventory.Finder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How use cases are found by vendors, models and words, here and in the modules that keep them: queries for their ids. */
@Component
class Found {

    private static final int ALL = Integer.MAX_VALUE - 1;

    private final Map<Finder.By, String> queries;

    Found(ObjectProvider<Finder> finders) {
        this.queries = finders.stream().collect(toMap(Finder::by, Finder::query));
    }

    /** None where nobody keeps it. */
    private String of(Finder.By by) {
        return queries.getOrDefault(by, "select cast(null as uuid) where false");
    }

    /** Those that run on the vendor, and those whose record says its name. */
    String byVendor() {
        return "select use_cases_on_vendor(:vendor, :most) union (%s limit :most)"
                .formatted(of(Finder.By.NAMED_VENDOR));
    }

    /** Those that run on the vendor. */
    String onVendor() {
        return "select use_cases_on_vendor(:vendor, :most)";
    }

    /** Those whose record says the vendor's name. */
    String namingVendor() {
        return of(Finder.By.NAMED_VENDOR);
    }

    /** Those whose record names the vendor among others or in more words. */
    String namingAmongOthers() {
        return of(Finder.By.VENDOR_AMONG_OTHERS);
    }

    /** Those of them that count for nothing else. */
    String onlyAmongOthers() {
        return "(%s) except (%s) except select use_cases_on_vendor(:vendor, %d)"
                .formatted(namingAmongOthers(), namingVendor(), ALL);
    }

    /** Those of which nobody but their record says it. */
    String onlyNamingVendor() {
        return "(%s) except select use_cases_on_vendor(:vendor, %d)".formatted(namingVendor(), ALL);
    }

    String byModel() {
        return of(Finder.By.MODEL);
    }

    String byOffering() {
        return of(Finder.By.OFFERING);
    }

    /** Whether a text is in the name of anybody who may own a use case, of a vendor, and of one that only a record names. */
    record Meant(boolean owner, boolean vendor, boolean named) {}

    /** A query for a {@link Meant}. */
    String meant() {
        return "select exists (%s) as owner, exists (%s) as vendor, exists (%s) as named"
                .formatted(OWNERS, VENDORS, of(Finder.By.NAME));
    }

    /** Those that are called so, whose owner is, or whose vendor is or was, also as their record says it. */
    String byName(Meant meant) {
        var queries = new ArrayList<>(List.of("select search_use_cases(:typed, :most)"));
        if (meant.owner) queries.add("""
                (select o.use_case_id from use_case_overview o where o.tenant_id = :tenant and o.owner_id in (%s)
                 limit :most)""".formatted(OWNERS));
        if (meant.vendor) queries.add("""
                (select it.id from (%s limit 200) v cross join lateral use_cases_on_vendor(v.id, :most) it (id)
                 limit :most)""".formatted(VENDORS));
        if (meant.named) queries.add("(%s limit :most)".formatted(of(Finder.By.NAME)));
        return String.join(" union ", queries);
    }

    /** The same as a condition over {@code use_case_overview o}. */
    String isCalled(Meant meant) {
        var conditions = new ArrayList<>(List.of("strpos(o.search_name, (select search_key(:typed))) > 0"));
        if (meant.owner) conditions.add("o.owner_id in (%s)".formatted(OWNERS));
        if (meant.vendor) conditions.add("o.vendor_ids && array(%s limit 200)".formatted(VENDORS));
        if (meant.named) conditions.add("o.use_case_id in (%s)".formatted(of(Finder.By.NAME)));
        return String.join(" or ", conditions);
    }

    private static final String OWNERS = """
            select n.id from named_member n
            where n.tenant_id = :tenant and n.search_name like (select search_pattern(:typed))""";

    private static final String VENDORS = """
            select v.id from vendor v where v.tenant_id = :tenant and v.search_name like (select search_pattern(:typed))
            union
            select a.vendor_id from vendor_alias a
            where a.tenant_id = :tenant and a.search_name like (select search_pattern(:typed))
            union
            select g.id from vendor g join vendor k on k.tenant_id = g.tenant_id and k.id = g.merged_into_id
            where g.tenant_id = :tenant and k.search_name like (select search_pattern(:typed))""";
}
