package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.FormElement;

/** A form as a browser would send it: what stands in it, and what somebody then types. */
public record FilledForm(String action, Map<String, String> fields) {

    /** The form of a page whose address ends so. */
    public static FilledForm of(Page page, String actionEnd) {
        var form = page.document().select("form[method=post]").stream()
                .filter(it -> it.attr("action").replaceAll("#.*", "").endsWith(actionEnd))
                .findFirst();
        assertThat(form)
                .as("form to %s on %s", actionEnd, page.document().title())
                .isPresent();
        var fields = new TreeMap<String, String>();
        ((FormElement) form.orElseThrow()).formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.remove("_csrf");
        return new FilledForm(form.get().attr("action"), fields);
    }

    public FilledForm with(String name, String value) {
        var typed = new TreeMap<>(fields);
        typed.put(name, value);
        return new FilledForm(action, typed);
    }

    public Page send(Browser.Visitor visitor) {
        return visitor.post(action, fields);
    }
}
