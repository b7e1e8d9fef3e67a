package io.demarc.vendors.contract;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A place in a contract that promises something. */
@Entity
@DynamicUpdate
class Clause extends VersionedEntity {

    private UUID contractId;
    private String written;
    private @Nullable String promises;
    private String[] items;
    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Clause() {}

    @SuppressWarnings("NullAway.Init")
    Clause(ContractId contract) {
        super(Uuid7.next());
        this.contractId = contract.value();
    }

    public UUID id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    int version() {
        return revision();
    }

    public ClauseSaid said() {
        return new ClauseSaid(written, promises, new TreeSet<>(List.of(items)));
    }

    void state(ClauseSaid said, @Nullable MemberId by, Instant at) {
        this.written = said.written();
        this.promises = said.promises();
        this.items = said.items().toArray(String[]::new);
        this.statedBy = by;
        this.statedAt = at;
    }
}
