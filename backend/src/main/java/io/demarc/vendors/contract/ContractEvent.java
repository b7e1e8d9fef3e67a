package io.demarc.vendors.contract;

import io.demarc.kernel.DomainEvent;

/** A contract with a vendor was added, described anew, settled or taken away, or a clause of it was. */
sealed interface ContractEvent extends DomainEvent {

    ContractId contract();

    @Override
    default Subject subject() {
        return new Subject("contract", contract().value());
    }

    @Named("contract-added")
    record ContractAdded(Origin origin, ContractId contract) implements ContractEvent {}

    @Named("contract-changed")
    record ContractChanged(Origin origin, ContractId contract) implements ContractEvent {}

    /** Somebody said what becomes of it at one of its ends. */
    @Named("contract-settled")
    record ContractSettled(Origin origin, ContractId contract) implements ContractEvent {}

    @Named("contract-removed")
    record ContractRemoved(Origin origin, ContractId contract) implements ContractEvent {}

    /** A clause was added, changed or taken away. */
    @Named("contract-clause-stated")
    record ClauseStated(Origin origin, ContractId contract) implements ContractEvent {}
}
