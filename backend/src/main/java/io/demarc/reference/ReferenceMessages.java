package io.demarc.reference;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;

/** Lets pages ask for a name of reference content as for any message: what no bundle holds, the version in force does. */
@Configuration(proxyBeanMethods = false)
class ReferenceMessages {

    ReferenceMessages(MessageSource bundles, References references) {
        ((HierarchicalMessageSource) bundles).setParentMessageSource(new Names(references));
    }

    private static final class Names extends AbstractMessageSource {

        private final References references;
        private final Map<String, Kind<?>> kinds = new HashMap<>();

        Names(References references) {
            this.references = references;
            for (Kind<?> kind : references.kinds())
                shipped(kind).keySet().forEach(code -> kinds.put(prefix(code), kind));
        }

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            var kind = kinds.get(prefix(code));
            return kind == null ? null : names(kind).get(code);
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            var name = resolveCodeWithoutArguments(code, locale);
            return name == null
                    ? null
                    : new MessageFormat(name.replace("'", "''").replace("{", "'{'"), locale);
        }

        private <T> Map<String, String> names(Kind<T> kind) {
            return kind.names().apply(references.inForce(kind).content());
        }

        private static <T> Map<String, String> shipped(Kind<T> kind) {
            return kind.names().apply(Shipped.newest(kind).content());
        }

        private static String prefix(String code) {
            int dot = code.indexOf('.');
            return dot < 0 ? code : code.substring(0, dot);
        }
    }
}
