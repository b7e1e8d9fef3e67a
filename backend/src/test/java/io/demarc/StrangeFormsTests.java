package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.EveryForm.Found;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that takes a form is sent what no page of ours sends, by whoever may use it: nothing, its own fields without
 * one of them, and each field with each {@linkplain StrangeText strange text}. A new form joins by itself, and one that no page shows fails.
 */
@WireTest
@ExtendWith(OutputCaptureExtension.class)
class StrangeFormsTests {

    /** Of files: OversizedUploadTests, and those of bills, imports, evidence and spreadsheets. */
    private static final List<String> UPLOADS = List.of(
            "/bills-of-materials",
            "/imports",
            "/evidence",
            "/models/ends",
            "/offerings/{id}/sheet",
            "/offerings/{id}/spreadsheet",
            "/vendor-answers/{token}/spreadsheet",
            "/vendor-answers/{token}/questions/{question}/files");

    private static final String PREPARED = "demarc_strange_forms";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Environment environment;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, Wire> visitors = new HashMap<>();

    /** Of those who were signed in when it was kept what there is: they need not come in anew when it is put back. */
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    private final List<String> wrong = new ArrayList<>();

    @Test
    void no_form_breaks_by_what_it_is_sent_and_none_loses_what_was_there(CapturedOutput log) throws SQLException {
        var samples = new PageSamples(mappings, environment);
        var forms = new FormsOnPages(samples, application, this::visitor);
        forms.prepare();
        visitors.forEach((who, visitor) -> cookies.put(who, visitor.cookies()));
        SameBeginning.alone(application, database -> TestDatabase.keep(database, PREPARED));
        assertThat(samples.forms())
                .as("what takes a form stands on a page")
                .filteredOn(it -> !forms.found().containsKey(it))
                .containsExactlyInAnyOrderElementsOf(UPLOADS);
        forms.found().forEach((pattern, alike) -> new Walk(pattern, alike).go());
        assertThat(wrong).isEmpty();
        assertThat(log.getAll().lines().filter(it -> it.contains(" ERROR ")))
                .as("whatever strangers send is no fault that the log tells at length")
                .isEmpty();
    }

    private Wire visitor(String email) {
        return visitors.computeIfAbsent(email, this::arrived);
    }

    private Wire arrived(String email) {
        var visitor = new Wire(port);
        if (cookies.containsKey(email)) cookies.get(email).forEach(visitor::with);
        else if (!email.isEmpty()) visitor.signedInAs(email);
        return visitor;
    }

    private void putBack() {
        try {
            SameBeginning.alone(application, database -> TestDatabase.putBack(database, PREPARED));
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
        visitors.clear();
    }

    /** Everything that is sent to one form. */
    private final class Walk {

        private final String pattern;
        private final List<Found> alike;
        private final Deque<Found> others;
        private Found form;

        private Walk(String pattern, List<Found> alike) {
            this.pattern = pattern;
            this.alike = alike;
            this.others = new ArrayDeque<>(alike);
            this.form = alike.getFirst();
        }

        private void go() {
            renew("", "");
            attempt(
                    "nothing",
                    "",
                    () -> Wire.encoded(Map.of("_csrf", form.fields().get("_csrf"))));
            for (String text : StrangeText.UNREADABLE)
                attempt(text, "", () -> Wire.encoded(form.fields()) + "&x=" + text);
            for (String name : form.tried()) {
                attempt("without " + name, name, () -> Wire.encoded(form.without(name)));
                var texts = form.isText(name) ? StrangeText.WORDS : StrangeText.VALUES;
                texts.forEach((what, text) -> attempt(
                        what + " in " + name, name, () -> Wire.encoded(form.without(name)) + "&" + name + "=" + text));
                attempt(
                        name + " more than once",
                        name,
                        () -> Wire.encoded(form.fields()) + "&" + name + "=-1&" + name + "=" + StrangeText.names(name));
            }
        }

        private void attempt(String what, String name, Supplier<String> body) {
            try {
                var answer = visitor(form.who()).post(form.action(), body.get()).checked();
                if (answer.status() >= 500) wrong(what, "answers " + answer.status());
                boolean refused = answer.status() >= 400
                        || !answer.document().select("[role=alert]").isEmpty();
                if (!refused) renew(what, name);
            } catch (AssertionError | IllegalStateException trouble) {
                wrong(
                        what,
                        String.valueOf(trouble.getMessage()).lines().limit(3).collect(Collectors.joining(" ")));
            }
        }

        /** What the form holds now; where it has done its work, another one like it, or what there was in the beginning. */
        private void renew(String what, String changed) {
            var now = form.hasPassword() ? Optional.<Found>empty() : form.again(visitor(form.who()));
            if (now.isPresent() && !changed.isEmpty())
                form.lost(now.get(), changed).forEach(it -> wrong(changed, it));
            if (now.isEmpty()) now = form.hasPassword() ? Optional.empty() : another();
            if (now.isEmpty()) {
                putBack();
                others.addAll(alike);
                now = another();
            }
            form = now.orElseThrow(() -> new IllegalStateException("no form on " + form.page()));
        }

        private Optional<Found> another() {
            while (!others.isEmpty()) {
                var other = others.remove();
                var now = other.again(visitor(other.who()));
                if (now.isPresent()) return now;
            }
            return Optional.empty();
        }

        private void wrong(String what, String trouble) {
            wrong.add(pattern + ", " + what + ": " + trouble);
        }
    }
}
