package io.demarc.shell.form;

import io.demarc.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed, on its way through the sign-in page: as hidden fields of that page, so that the portal keeps nothing for
 * people who are not signed in.
 *
 * @param mark in whose name it was typed, by {@link FormTokens#mark}
 */
record Carried(Typed typed, String mark) {

    private static final String PREFIX = "typed:";
    private static final String ACTION = "typed-action";
    private static final String PAGE = "typed-page";
    private static final String GROWS = "typed-grows";
    private static final String MARK = "typed-by";

    /** From the sign-in page; empty where it carried nothing, or more than it would have. */
    static Optional<Carried> on(HttpServletRequest request) {
        String action = request.getParameter(ACTION);
        String page = request.getParameter(PAGE);
        String mark = request.getParameter(MARK);
        if (action == null || page == null || mark == null) return Optional.empty();
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) fields.put(name.substring(PREFIX.length()), new ArrayList<>(List.of(values)));
        });
        return Optional.of(new Carried(new Typed(action, page, request.getParameter(GROWS) != null, fields), mark))
                .filter(it -> it.typed.isBounded());
    }

    Map<String, List<String>> hiddenFields() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put(ACTION, List.of(typed.action()));
        fields.put(PAGE, List.of(typed.page()));
        fields.put(MARK, List.of(mark));
        if (typed.grows()) fields.put(GROWS, List.of("true"));
        typed.fields().forEach((name, values) -> fields.put(PREFIX + name, values));
        return fields;
    }

    boolean isOf(PersonId person) {
        return FormTokens.mark(person).equals(mark);
    }
}
