package io.demarc.audit;

import io.demarc.identity.PlatformEvent;
import io.demarc.kernel.Fingerprint;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The platform's own chain: who signed in, which links were issued. Written in the transaction in which it happened, at
 * its very end and after the organization's chain: everybody who signs in waits for this one head.
 */
@Component
class PlatformLedger {

    private final JdbcClient jdbc;

    PlatformLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlatformEvent event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                write(event);
            }
        });
    }

    private void write(PlatformEvent event) {
        var last = jdbc.sql("select id, hash, greatest(at, clock_timestamp()) as at from platform_head for update")
                .query(Head.class)
                .single();
        long id = last.id() + 1;
        var content = new HashMap<String, @Nullable Object>();
        content.put("sequence", id);
        content.put("at", last.at().toString());
        content.put("name", event.name());
        content.put("person", event.person() == null ? null : event.person().toString());
        content.put("facts", event.facts());
        content.put("previous", last.hash());
        content.put("when", event.at().toString());
        String canonical = Canonical.json(content);
        String hash = Fingerprint.of(canonical).hex();
        jdbc.sql("""
                        with entry as (
                            insert into platform_entry (id, at, name, person_id, canonical, previous_hash, hash)
                            values (?, ?, ?, ?, ?, ?, ?) returning id, hash, at)
                        update platform_head h set id = entry.id, hash = entry.hash, at = entry.at from entry
                        """)
                .params(Arrays.asList(
                        id,
                        last.at().atOffset(ZoneOffset.UTC),
                        event.name(),
                        event.person() == null ? null : event.person().value(),
                        canonical,
                        last.hash(),
                        hash))
                .update();
    }
}
