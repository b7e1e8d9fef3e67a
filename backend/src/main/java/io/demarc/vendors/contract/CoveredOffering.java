package io.demarc.vendors.contract;

import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a contract is about an offering. */
@Entity
@Immutable
@Table(name = "contract_offering")
class CoveredOffering extends TenantEntity {

    private UUID contractId;
    private UUID offeringId;

    @SuppressWarnings("NullAway.Init")
    protected CoveredOffering() {}

    CoveredOffering(ContractId contract, UUID offering) {
        super(Uuid7.next());
        this.contractId = contract.value();
        this.offeringId = offering;
    }

    UUID offering() {
        return offeringId;
    }
}
