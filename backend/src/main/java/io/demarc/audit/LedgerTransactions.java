package io.demarc.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Has the ledger asked before the commit of every transaction that may write. Registered no sooner than with the first
 * event, it would miss what happens during that commit: what is derived then, and what Hibernate writes last.
 */
@Component
class LedgerTransactions implements TransactionExecutionListener {

    private final ObjectProvider<Ledger> ledger;

    LedgerTransactions(ObjectProvider<Ledger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly()) ledger.getObject().pending();
    }
}
