package io.demarc.vendors.contract;

import io.demarc.text.Name;
import io.demarc.vendors.VendorId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contract.
 *
 * @param name 1 to 240 characters, unique with its vendor as {@link Name} says
 * @param spend in a year; null while it is not stated
 * @param priceNoticeDays how many days before a change of prices the vendor has to say so; null while it is not stated
 * @param liability up to what it is liable
 * @param indemnity from what it keeps us free
 * @param exitHelp how it helps when we leave
 */
public record ContractFacts(
        VendorId vendor,
        String name,
        ContractTerm term,
        @Nullable Spend spend,
        @Nullable Integer priceNoticeDays,
        @Nullable String liability,
        @Nullable String indemnity,
        @Nullable String exitHelp,
        @Nullable String note) {

    public ContractFacts {
        name = new Name(name).text();
    }
}
