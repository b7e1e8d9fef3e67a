package io.demarc.shell;

import io.demarc.identity.Role;
import java.beans.PropertyEditorSupport;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A choice that is none of the offered ones (no id, no number, no name of the enumeration) counts as not chosen, so that
 * the form comes back with its message beside the field. Otherwise there would be no form at all: a record is made of all
 * its parts. Ids in paths are not touched: such an address leads nowhere.
 */
@ControllerAdvice
class FormBinding {

    private static final Map<Class<?>, Function<String, Object>> CHOICES = Map.of(
            UUID.class, UUID::fromString,
            Integer.class, Integer::valueOf,
            Boolean.class, FormBinding::yes,
            Role.class, Role::new);

    @InitBinder
    void choices(WebDataBinder binder) {
        var form = binder.getTargetType();
        if (form == null || form.resolve() == null || !form.toClass().isRecord()) return;
        binder.setDeclarativeBinding(
                true); // A name that goes on below a field, like "name.x", would be looked for in it.
        for (var part : form.toClass().getRecordComponents()) {
            var type = part.getType();
            if (type.isEnum()) binder.registerCustomEditor(type, new Choice(text -> constant(type, text)));
            else if (CHOICES.containsKey(type)) binder.registerCustomEditor(type, new Choice(CHOICES.get(type)));
        }
    }

    /** A box that nobody ticked is not sent. */
    private static Object yes(String text) {
        return text.equals("true") || text.equals("on");
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
