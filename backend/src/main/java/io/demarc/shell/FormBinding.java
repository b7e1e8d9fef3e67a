package io.demarc.shell;

import io.demarc.identity.Role;
import io.demarc.listing.ListFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A choice that is none of the offered ones (no id, no number, no name of the enumeration) counts as not chosen, so that
 * the form comes back with its message beside the field. Otherwise there would be no form at all: a record is made of all
 * its parts. So does a part of an address after the question mark that cannot be read, as the day 2026-13-45: the list is not
 * narrowed by it. Ids in paths are not touched: such an address leads nowhere.
 */
@ControllerAdvice
class FormBinding {

    private static final Map<Class<?>, Function<String, Object>> CHOICES = Map.of(
            UUID.class, UUID::fromString,
            Integer.class, Integer::valueOf,
            Boolean.class, FormBinding::yes,
            Role.class, Role::new);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    @InitBinder
    void choices(WebDataBinder binder, HttpServletRequest request) {
        var form = binder.getTargetType();
        if (form == null) unreadable(binder, request);
        if (form == null || form.resolve() == null || !form.toClass().isRecord()) return;
        binder.setDeclarativeBinding(
                true); // A name that goes on below a field, like "name.x", would be looked for in it.
        for (var part : form.toClass().getRecordComponents()) {
            var type = part.getType();
            boolean narrows = ListFilter.class.isAssignableFrom(form.toClass());
            if (narrows && type == LocalDate.class) binder.registerCustomEditor(type, new Choice(FormBinding::day));
            else if (type.isEnum()) binder.registerCustomEditor(type, new Choice(text -> constant(type, text)));
            else if (CHOICES.containsKey(type)) binder.registerCustomEditor(type, new Choice(CHOICES.get(type)));
        }
    }

    /** A single parameter of a page that is only looked at. */
    private static void unreadable(WebDataBinder binder, HttpServletRequest request) {
        boolean asked = request.getMethod().equals("GET")
                && request.getParameter(binder.getObjectName()) != null
                && !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.containsKey(binder.getObjectName()));
        if (asked) binder.registerCustomEditor(UUID.class, new Choice(UUID::fromString));
    }

    /** A box that nobody ticked is not sent. */
    private static Object yes(String text) {
        return text.equals("true") || text.equals("on");
    }

    /** Of a year that the database knows as well. */
    private static Object day(String text) {
        if (!DAY.matcher(text).matches()) throw new IllegalArgumentException(text);
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() > 0) return day;
        } catch (DateTimeParseException noSuchDay) {
            // As one that is written otherwise.
        }
        throw new IllegalArgumentException(text);
    }

    private static Object constant(Class<?> type, String text) {
        for (var each : type.getEnumConstants()) if (((Enum<?>) each).name().equals(text)) return each;
        throw new IllegalArgumentException(text);
    }

    private static final class Choice extends PropertyEditorSupport {

        private final Function<String, Object> reader;

        private Choice(Function<String, Object> reader) {
            this.reader = reader;
        }

        @Override
        public void setAsText(@Nullable String text) {
            try {
                setValue(text == null ? null : reader.apply(text.strip()));
            } catch (IllegalArgumentException notOffered) {
                setValue(null);
            }
        }
    }
}
