package io.demarc.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenConnectionsTests {

    private final AtomicLong now = new AtomicLong(1);
    private final OpenConnections connections = new OpenConnections(now::getAndIncrement);
    private final List<SocketChannel> channels = new ArrayList<>();
    private ServerSocketChannel server;

    @BeforeEach
    void listen() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress("localhost", 0));
    }

    @AfterEach
    void close() throws IOException {
        for (var channel : channels) channel.close();
        server.close();
    }

    @Test
    void when_most_are_taken_whoever_has_most_loses_those_waited_for_longest() throws IOException {
        var few = open("192.0.2.1");
        var worked = open("2001:db8:0:1::1");
        connections.find("1").orElseThrow().works(0);
        var many = new ArrayList<SocketChannel>();
        for (int i = 2; i < 10; i++) many.add(open("2001:db8:0:" + i + "::1"));
        open("192.0.2.2");
        assertThat(isEnded(few)).isFalse();
        assertThat(isEnded(worked)).isFalse();
        assertThat(isEnded(many.getFirst())).isTrue();
        assertThat(many.stream().skip(1)).noneMatch(OpenConnectionsTests::isEnded);
    }

    @Test
    void what_nobody_sends_in_half_a_minute_is_not_waited_for() throws IOException {
        var slow = open("192.0.2.1");
        var worked = open("192.0.2.1");
        connections.find("1").orElseThrow().works(now.get());
        now.addAndGet(Duration.ofSeconds(29).toNanos());
        connections.sweep();
        assertThat(isEnded(slow)).isFalse();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        connections.sweep();
        assertThat(isEnded(slow)).isTrue();
        assertThat(isEnded(worked)).isFalse();
    }

    @Test
    void a_body_that_keeps_coming_may_take_longer_than_that_but_is_the_first_to_go_where_places_are_rare()
            throws IOException {
        var slow = open("192.0.2.1");
        var body = new MeasuredBody(sending(64 * 1024, Duration.ofSeconds(3)), now::get, () -> connections.find("0"));
        body.allow(64 << 20);
        for (int i = 0; i < 100; i++) body.doRead(null);
        assertThat(isEnded(slow)).isFalse();
        connections.find("0").orElseThrow().waitsInBody(1);
        for (int i = 0; i < 10; i++) open("192.0.2.1");
        assertThat(isEnded(slow)).isTrue();
    }

    /** So many bytes each time, after so long, in which somebody looks after all connections. */
    private Request sending(int bytes, Duration pause) {
        var request = new Request();
        request.setInputBuffer(new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler handler) {
                now.addAndGet(pause.toNanos());
                connections.sweep();
                return bytes;
            }

            @Override
            public int available() {
                return bytes;
            }
        });
        return request;
    }

    private SocketChannel open(String address) throws IOException {
        channels.add(SocketChannel.open(server.getLocalAddress()));
        var channel = server.accept();
        channel.configureBlocking(false);
        connections.opened(String.valueOf(channels.size() / 2), channel, address, 10);
        channels.add(channel);
        return channel;
    }

    private static boolean isEnded(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException gone) {
            return true;
        }
    }
}
