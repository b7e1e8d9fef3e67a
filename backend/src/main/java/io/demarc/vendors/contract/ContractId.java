package io.demarc.vendors.contract;

import io.demarc.kernel.Uuid7;
import java.io.Serializable;
import java.util.UUID;

/** The id of a contract. */
public record ContractId(UUID value) implements Serializable {

    static ContractId next() {
        return new ContractId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
