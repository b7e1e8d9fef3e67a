package io.demarc.shell.guard;

import io.demarc.identity.OutsideUpload;
import io.demarc.identity.UploadPath;
import io.demarc.identity.entry.Asker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides how much somebody may send, before any of it is parsed: a stranger hardly anything, a member a form, or a file
 * where files are taken. A stranger may send a file only where one is expected. What is a little too large is read and thrown
 * away, since a browser shows no answer before it has sent everything.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 10)
class Bodies extends OncePerRequestFilter {

    /** Bytes. What is carried through the sign-in page is at most half as many characters. */
    static final long OF_STRANGERS = 128 * 1024;

    private static final long OF_MEMBERS = 2 * 1024 * 1024;

    /** What any number of people may send at once: it takes hardly any memory. */
    private static final long SMALL = 8 * 1024;

    private static final int AT_ONCE = 4;
    private static final int AT_ONCE_OF_A_NETWORK = 16;

    /** Of all networks together, for the memory that they take. */
    private static final int AT_ONCE_OF_STRANGERS = 1024;

    private static final String STRANGERS = "strangers";
    private static final String SECONDS = "5";

    private final InFlight inFlight = new InFlight();
    private final Asking asking;
    private final List<UploadPath> uploads;
    private final List<OutsideUpload> outside;
    private final long largestFile;

    Bodies(
            Asking asking,
            List<UploadPath> uploads,
            List<OutsideUpload> outside,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.asking = asking;
        this.uploads = uploads;
        this.outside = outside;
        this.largestFile = largestFile.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = MeasuredBody.of(request).orElse(null);
        long announced = request.getContentLengthLong();
        boolean unknown = announced < 0 && request.getHeader("Transfer-Encoding") != null;
        if (!unknown && announced <= SMALL) {
            read(body, request, response, chain);
            return;
        }
        boolean member = Asking.isMember(request);
        var asker = asking.of(request);
        if (!enter(asker)) {
            if (body != null) body.refuse();
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        try {
            take(announced, member, body, request, response, chain);
        } finally {
            leave(asker);
        }
    }

    private boolean enter(Asker asker) {
        if (asker.isKnown()) return inFlight.enter(asker, AT_ONCE);
        if (!inFlight.enter(asker, AT_ONCE_OF_A_NETWORK)) return false;
        if (inFlight.enter(STRANGERS, AT_ONCE_OF_STRANGERS)) return true;
        inFlight.leave(asker);
        return false;
    }

    private void leave(Asker asker) {
        if (!asker.isKnown()) inFlight.leave(STRANGERS);
        inFlight.leave(asker);
    }

    /** What is refused is in flight as well while it is read and thrown away. */
    private void take(
            long announced,
            boolean member,
            @Nullable MeasuredBody body,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var upload = uploads.stream()
                .filter(it -> member && isAt(it.path(), request))
                .findFirst();
        var tooLarge = upload.map(it -> mount(request.getRequestURI()) + it.tooLarge())
                .or(() -> expectedOutside(announced, request));
        long most = tooLarge.isPresent() ? largestFile : member ? OF_MEMBERS : OF_STRANGERS;
        if (announced > most) {
            refuse(announced, member || tooLarge.isPresent(), body, request);
            if (tooLarge.isPresent()) response.sendRedirect(tooLarge.get());
            else response.sendError(MeasuredBody.Trouble.TOO_LARGE.status());
            return;
        }
        if (body != null) body.allow(most);
        read(body, request, response, chain);
    }

    /** A handler may have made of the trouble what it liked: the answer is that the body was not taken. */
    private static void read(
            @Nullable MeasuredBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException trouble) {
            if (!isBroken(body) || response.isCommitted()) throw trouble;
        }
        if (body == null || response.isCommitted()) return;
        var trouble = body.trouble();
        if (trouble.isPresent()) {
            response.reset();
            response.sendError(trouble.get().status());
        }
    }

    private static boolean isBroken(@Nullable MeasuredBody body) {
        return body != null && body.trouble().isPresent();
    }

    private void refuse(long announced, boolean isTrusted, @Nullable MeasuredBody body, HttpServletRequest request)
            throws IOException {
        if (body == null) return;
        long bearable = isTrusted ? largestFile + largestFile / 2 : OF_MEMBERS;
        if (announced > bearable) body.refuse();
        else {
            body.allow(bearable);
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Asked only for what is too large for anybody else, since it takes a look into the database. */
    private Optional<String> expectedOutside(long announced, HttpServletRequest request) {
        String path = request.getRequestURI();
        return announced < 0 || announced > OF_STRANGERS
                ? outside.stream().flatMap(it -> it.open(path).stream()).findFirst()
                : Optional.empty();
    }

    /** The organization is not mounted yet. */
    private static boolean isAt(String path, HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.startsWith("/@")
                && address.substring(mount(address).length()).equals(path);
    }

    private static String mount(String address) {
        int end = address.indexOf('/', 1);
        return end < 0 ? address : address.substring(0, end);
    }
}
