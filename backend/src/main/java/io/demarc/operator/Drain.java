package io.demarc.operator;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A portal that is asked to stop says first that it is not ready, and goes on answering for a while: long enough for the
 * balancer in front of it to notice and to send people elsewhere. Set by {@code demarc.drain}, for instance {@code 3s};
 * without a balancer there is nobody to wait for.
 */
@Component
class Drain implements SmartLifecycle {

    private final ApplicationContext application;
    private final Duration time;
    private volatile boolean running;

    Drain(ApplicationContext application, @Value("${demarc.drain:0s}") Duration time) {
        this.application = application;
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        LockSupport.parkNanos(time.toNanos());
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before the server is, which then takes no more requests and ends those that it has. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
