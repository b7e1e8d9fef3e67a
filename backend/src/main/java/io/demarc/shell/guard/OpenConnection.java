package io.demarc.shell.guard;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection, and since when the portal waits for what comes over it: a request, or the body of one. */
final class OpenConnection {

    private enum State {
        WAITING,
        WAITING_IN_BODY,
        WORKING
    }

    private final SocketChannel channel;
    private final String network;
    private volatile long since;
    private volatile State state = State.WAITING;
    private volatile boolean ended;

    /** @param network the widest that somebody may have as a whole */
    OpenConnection(SocketChannel channel, String network, long now) {
        this.channel = channel;
        this.network = network;
        this.since = now;
    }

    String network() {
        return network;
    }

    /** A request has come, or its body; the portal works on it. */
    void works(long now) {
        since = now;
        state = State.WORKING;
    }

    /** Whoever is at the other end has to send something, since then. */
    void waits(long now) {
        since = now;
        state = State.WAITING;
    }

    /** More of a body that has to come, which began then. Whoever reads it says how slowly it may come. */
    void waitsInBody(long began) {
        since = began;
        state = State.WAITING_IN_BODY;
    }

    /** Whether the container has closed it. */
    boolean isClosed() {
        return !channel.isOpen();
    }

    boolean isEnded() {
        return ended;
    }

    boolean isWorking() {
        return state == State.WORKING;
    }

    long since() {
        return since;
    }

    boolean waitsLongerThan(Duration patience, long now) {
        return state == State.WAITING && now - since > patience.toNanos();
    }

    /**
     * Nothing more is read from it, so that the container finds it at its end and closes it: whoever else closed it would
     * take it from a thread that works with it.
     */
    void end() {
        ended = true;
        try {
            channel.shutdownInput();
            if (isWorking()) channel.shutdownOutput();
        } catch (IOException gone) {
            // It has ended by itself.
        }
    }
}
