package io.demarc.vendors.contract;

import java.util.UUID;

/**
 * That a clause promises something of an offering.
 *
 * @param item an activity like {@code L12.P4}
 * @param contract its name
 * @param written where it stands in the contract
 */
public record Promise(UUID offering, String item, ContractId id, String contract, String written) {}
