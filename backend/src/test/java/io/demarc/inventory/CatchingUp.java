package io.demarc.inventory;

import org.springframework.boot.test.context.TestComponent;

/** Derives in tests what jobs would derive again: nobody waits for them. */
@TestComponent
public class CatchingUp {

    private final RederivationJob job;

    CatchingUp(RederivationJob job) {
        this.job = job;
    }

    /** Of the current organization. */
    public void all() {
        job.deriveAll();
    }
}
