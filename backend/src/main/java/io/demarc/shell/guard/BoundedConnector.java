package io.demarc.shell.guard;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * Tomcat's connector, which knows how many connections there are but neither whose they are nor for how long it waits for
 * them: its time limits begin anew with each byte. Public because Tomcat makes it by its name.
 */
public final class BoundedConnector extends Http11NioProtocol {

    private final OpenConnections connections;

    public BoundedConnector() {
        this(new OpenConnections(System::nanoTime));
    }

    private BoundedConnector(OpenConnections connections) {
        super(new Accepting(connections));
        this.connections = connections;
    }

    /**
     * The connection that the request came by. To be asked each time: the first request over it may be at work before the
     * thread that took the connection has written it down.
     */
    static Optional<OpenConnection> connectionOf(Request request) {
        return request.getConnector().getProtocolHandler() instanceof BoundedConnector it
                ? it.connections.find(
                        request.getCoyoteRequest().getServletConnection().getConnectionId())
                : Optional.empty();
    }

    private static final class Accepting extends NioEndpoint {

        private final OpenConnections open;

        private Accepting(OpenConnections open) {
            this.open = open;
        }

        @Override
        public void startInternal() throws Exception {
            super.startInternal();
            getUtilityExecutor().scheduleWithFixedDelay(open::sweep, 1, 1, TimeUnit.SECONDS);
        }

        /** Some places stay free, or those who come would have to wait until the container has closed what was ended. */
        @Override
        protected boolean setSocketOptions(SocketChannel channel) {
            boolean taken = super.setSocketOptions(channel);
            var connection = connections.get(channel);
            if (!taken || connection == null) return taken;
            open.opened(
                    connection.getServletConnection("http/1.1", "").getConnectionId(),
                    channel,
                    address(channel),
                    getMaxConnections() * 3 / 4);
            return true;
        }

        private static String address(SocketChannel channel) {
            try {
                return channel.getRemoteAddress() instanceof InetSocketAddress it
                        ? it.getAddress().getHostAddress()
                        : "";
            } catch (IOException gone) {
                return "";
            }
        }
    }
}
