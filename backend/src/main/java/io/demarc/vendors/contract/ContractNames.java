package io.demarc.vendors.contract;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.Parties;
import io.demarc.vendors.VendorId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What vendors, their offerings and members are called on the pages of contracts. */
@Repository
@Transactional(readOnly = true)
class ContractNames {

    private final JdbcClient jdbc;
    private final Parties parties;

    ContractNames(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    /** None for an id that is no vendor of the organization. */
    @Nullable
    String vendor(VendorId vendor) {
        return parties.vendorName(vendor.value());
    }

    /** The vendor's offerings that are contracted, by name, at most 200. */
    List<Parties.Choice> offerings(VendorId vendor) {
        return jdbc.sql("""
                        select id, name from offering
                        where tenant_id = ? and vendor_id in (select same_vendors(?)) and kind <> 'WEIGHTS' order by sort_name, id limit 200
                        """)
                .params(CurrentOrganization.id().value(), vendor.value())
                .query(Parties.Choice.class)
                .list();
    }

    Set<UUID> ids(VendorId vendor) {
        return offerings(vendor).stream().map(Parties.Choice::id).collect(Collectors.toSet());
    }

    /** Of a member, or of one who has left. */
    @Nullable
    String member(@Nullable MemberId member) {
        return jdbc.sql("select name from named_member where tenant_id = ? and id = cast(? as uuid)")
                .param(CurrentOrganization.id().value())
                .param(member == null ? null : member.value().toString())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
