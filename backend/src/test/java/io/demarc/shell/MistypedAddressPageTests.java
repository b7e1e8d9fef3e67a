package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What cannot be read behind the question mark of an address narrows nothing: the page comes all the same. */
@PageTest
class MistypedAddressPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_page_that_is_only_looked_at_comes_whatever_its_address_asks() {
        var wrong = new ArrayList<String>();
        for (var route : samples.routes()) {
            // The rule is what that page is about, as an id in a path is.
            if (route.post() || route.hasId() || route.pattern().equals("/ledger/findings")) continue;
            var visitor = browser.as(route.holder() + "@demo.test");
            int plain = visitor.get("/@demo" + route.pattern()).status();
            for (var name : parameters(route.pattern()))
                for (var value : List.of("2026-13-45", "%2B99999-01-01", "nonsense", "-1")) {
                    var asked = "/@demo" + route.pattern() + "?" + name + "=" + value;
                    int status = visitor.get(asked).status();
                    if (status != plain) wrong.add(asked + " answers " + status);
                }
        }
        assertThat(wrong).isEmpty();
    }

    /** Of all handlers of an address that read it, so that a new parameter joins by itself. */
    private List<String> parameters(String pattern) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getKey().getPatternValues().contains(pattern))
                .map(Map.Entry::getValue)
                .map(HandlerMethod::getMethodParameters)
                .flatMap(Arrays::stream)
                .flatMap(MistypedAddressPageTests::names)
                .distinct()
                .toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        var named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null && !named.name().isEmpty()) return Stream.of(named.name());
        if (named != null) return Stream.ofNullable(parameter.getParameter().getName());
        var parts = parameter.getParameterType().getRecordComponents();
        return parts == null || !parameter.getParameterType().getName().startsWith("io.demarc.")
                ? Stream.of()
                : Arrays.stream(parts).map(RecordComponent::getName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger?from=2026-13-45",
                "/ledger?until=soon",
                "/use-cases?tier=nonsense",
                "/use-cases?stage=gone",
                "/use-cases?standing=gone",
                "/use-cases?mode=M99",
                "/use-cases?layer=L99-none",
                "/reviews?scope=all&tier=NONSENSE",
                "/reviews?scope=all&unit=nonsense"
            })
    void what_is_ignored_leaves_the_list_whole(String mistyped) {
        var lead = browser.as("lead@demo.test");
        var plain = mistyped.startsWith("/reviews") ? "/reviews?scope=all" : mistyped.replaceAll("\\?.*", "");
        assertThat(lead.get("/@demo" + mistyped).document().select("main tbody tr"))
                .isNotEmpty()
                .hasSameSizeAs(lead.get("/@demo" + plain).document().select("main tbody tr"));
    }
}
