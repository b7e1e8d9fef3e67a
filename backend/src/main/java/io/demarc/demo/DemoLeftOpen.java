package io.demarc.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Without the profile {@code demo}, no portal answers anybody while a published password opens an account of it. */
@Component
@Profile("!demo")
class DemoLeftOpen implements SmartLifecycle {

    private final DemoAccounts accounts;
    private final boolean command;
    private volatile boolean checked;

    DemoLeftOpen(DemoAccounts accounts, @Value("${demarc.command:false}") boolean command) {
        this.accounts = accounts;
        this.command = command;
    }

    @Override
    public void start() {
        if (!command && accounts.areOpen()) throw DemoTrouble.leftOpen();
        checked = true;
    }

    @Override
    public void stop() {
        checked = false;
    }

    @Override
    public boolean isRunning() {
        return checked;
    }

    /** Long before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
