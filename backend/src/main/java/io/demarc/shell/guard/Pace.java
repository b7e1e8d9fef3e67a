package io.demarc.shell.guard;

import io.demarc.identity.Costly;
import io.demarc.identity.entry.Asker;
import io.demarc.tenancy.CurrentPerson;
import io.github.bucket4j.Bucket;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How much one person, or one network of strangers, may ask for: far more than people do, and less than keeps others
 * waiting. It is counted by each node for itself, before a request gets a connection.
 */
@Component
class Pace implements HandlerInterceptor, WebMvcConfigurer {

    /** Of how many the counts are remembered: of those who asked last. */
    private static final int REMEMBERED = 20_000;

    private final CurrentPerson person;
    private final Asking asking;
    private final double times;
    private final Map<String, Bucket> known = lastAsked();
    private final Map<String, Bucket> strangers = lastAsked();

    /** However many networks strangers have, nobody who is known is forgotten for them. */
    private static Map<String, Bucket> lastAsked() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    /** @param times how many times as much as usual is allowed, for who measures the portal */
    Pace(CurrentPerson person, Asking asking, @Value("${demarc.pace.times:1}") double times) {
        this.person = person;
        this.asking = asking;
        this.times = times;
    }

    /** What is counted: so many at once, and so many more a minute. */
    private enum Kind {
        STRANGER(600, 1200),
        PAGE(1000, 3000),
        CHANGE(600, 600),
        COSTLY(30, 30);

        private final int atOnce;
        private final int aMinute;

        Kind(int atOnce, int aMinute) {
            this.atOnce = atOnce;
            this.aMinute = aMinute;
        }

        private Bucket bucket(double times) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(Math.max(1, Math.round(atOnce * times)))
                            .refillGreedy(Math.max(1, Math.round(aMinute * times)), Duration.ofMinutes(1)))
                    .build();
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The page about trouble says what the trouble is.
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR)
            return true;
        var who = person.get();
        if (who.isEmpty()) {
            take(Kind.STRANGER, asking.of(request));
            return true;
        }
        var asker = Asker.person(who.get());
        take(Kind.PAGE, asker);
        if (method.hasMethodAnnotation(Costly.class)) take(Kind.COSTLY, asker);
        else if (request.getMethod().equals("POST") || isSearch(request.getParameter("q"))) take(Kind.CHANGE, asker);
        return true;
    }

    private static boolean isSearch(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    private void take(Kind kind, Asker asker) {
        var counts = asker.isKnown() ? known : strangers;
        int width = 1;
        for (String share : asker.shares()) {
            double more = times * width;
            var taken = counts.computeIfAbsent(kind + " " + share, any -> kind.bucket(more))
                    .tryConsumeAndReturnRemaining(1);
            if (!taken.isConsumed()) throw new TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
            width *= 2;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Before anything that needs a connection.
        registry.addInterceptor(this).order(-200);
    }
}
