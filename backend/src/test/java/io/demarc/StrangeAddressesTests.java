package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page is asked for with each name that its handler or any link knows, filled with each {@linkplain StrangeText strange text}:
 * it is there, or is not found, and never breaks. New pages and new names join by themselves.
 */
@WireTest
@ExtendWith(OutputCaptureExtension.class)
class StrangeAddressesTests {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    @Test
    void no_page_breaks_by_what_its_address_says(CapturedOutput log) {
        new PageSamples(mappings, environment).byRole().forEach((role, pages) -> {
            var visitor = new Wire(port).signedIn(role);
            // They only read, so that several can at once.
            pages.parallelStream().forEach(page -> {
                String path = page.startsWith("~") ? page.substring(1) : "/@demo" + page;
                var names = names(path, visitor.get(path));
                queries(names).forEach(query -> ask(visitor, path, query));
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(log.getAll().lines().filter(it -> it.contains(" ERROR ")))
                .as("whatever strangers send is no fault that the log tells at length")
                .isEmpty();
    }

    private void ask(Wire visitor, String path, String query) {
        try {
            var answer = visitor.ask(path + (path.contains("?") ? "&" : "?") + query);
            if (answer.status() >= 500 || answer.status() == 409)
                wrong.add(path + " with " + query + " answers " + answer.status());
        } catch (AssertionError | IllegalStateException trouble) {
            wrong.add(path + " with " + query + ": " + trouble.getMessage());
        }
    }

    /** Each text in all names at once, and in each alone what gets furthest. */
    private static List<String> queries(Set<String> names) {
        var queries = new ArrayList<String>();
        StrangeText.VALUES.forEach((what, text) -> {
            // Longer addresses are refused before they come here (OddAddressesWireTests).
            String value = text.replaceAll("(.{300}).*", "$1");
            queries.add(names.stream().map(it -> it + "=" + value).collect(Collectors.joining("&")));
        });
        queries.add("q=%ED%A0%80");
        queries.add("q=%FF%FE");
        for (String name : names) {
            queries.add(name + "=a%00b");
            queries.add(name + "=9999999999999&" + name + "=-1");
            queries.add(name + "=" + StrangeText.names(name).replace("[", "%5B").replace("]", "%5D"));
        }
        return queries;
    }

    /** Of the handler's own parameters, the fields that are bound from them, its links to itself, and its search. */
    private Set<String> names(String path, Page page) {
        var names = new TreeSet<String>(Set.of("sort", "after", "q"));
        String bare = path.replaceAll("\\?.*", "").replaceFirst("^/@demo", "");
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (info.getPatternValues().stream().noneMatch(it -> bare.matches(it.replaceAll("\\{[^}]+}", "[^/]+"))))
                return;
            for (var parameter : handler.getMethodParameters()) names.addAll(names(parameter));
        });
        Stream.concat(
                        page.document().select("form[method=get] [name]").stream()
                                .map(it -> it.attr("name")),
                        page.document().select("a[href*=?]").stream().flatMap(StrangeAddressesTests::names))
                .forEach(names::add);
        return names;
    }

    private static Stream<String> names(Element link) {
        String query = link.attr("href").replaceAll("^[^?]*\\?|#.*", "");
        return Stream.of(query.split("&")).map(it -> it.replaceAll("=.*", "")).filter(it -> it.matches("[\\w.]+"));
    }

    private static Set<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
        if (parameter.hasParameterAnnotation(RequestParam.class))
            return Set.of(String.valueOf(parameter.getParameterName()));
        return parameter.getParameterType().isRecord()
                ? Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
