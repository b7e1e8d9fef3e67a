package io.demarc.exchange.candidate;

import io.demarc.inventory.Finder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds use cases by the vendors that their records name: by a vendor, once it is settled whom they mean, or by the words themselves. */
@Configuration(proxyBeanMethods = false)
class CandidateFinders {

    private static final String NAMED = """
            select m.use_case_id from candidate_vendor v
            join vendor_mention m on m.tenant_id = v.tenant_id and m.candidate_id = v.candidate_id
            where v.tenant_id = :tenant and v.vendor_id in (select same_vendors(:vendor))""";

    private static final String SEVERAL = """
            exists (select from candidate_vendor other where other.tenant_id = v.tenant_id
                and other.candidate_id = v.candidate_id and other.vendor_id not in (select same_vendors(:vendor)))""";

    private record Query(By by, String query) implements Finder {}

    @Bean
    Finder useCasesByNamedVendor() {
        return new Query(Finder.By.NAMED_VENDOR, NAMED + " and m.alone and not " + SEVERAL);
    }

    @Bean
    Finder useCasesByVendorAmongOthers() {
        return new Query(Finder.By.VENDOR_AMONG_OTHERS, NAMED + " and (not m.alone or " + SEVERAL + ")");
    }

    @Bean
    Finder useCasesByNameOfVendor() {
        return new Query(Finder.By.NAME, """
                select m.use_case_id from vendor_candidate c
                join vendor_mention m on m.tenant_id = c.tenant_id and m.candidate_id = c.id
                where c.tenant_id = :tenant and c.search_name like (select search_pattern(:typed))
                union all
                select m.use_case_id from vendor v
                join candidate_vendor c on c.tenant_id = v.tenant_id and c.vendor_id = v.id
                join vendor_mention m on m.tenant_id = c.tenant_id and m.candidate_id = c.candidate_id
                where v.tenant_id = :tenant and v.search_name like (select search_pattern(:typed))""");
    }
}
