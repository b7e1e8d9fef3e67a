package io.demarc.reference;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

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

        /** While a page is drawn, when its transaction is over, they are asked for once: each name would cost a transaction. */
        @SuppressWarnings("unchecked") // Nothing else is kept under these names.
        private <T> Map<String, String> names(Kind<T> kind) {
            var request = RequestContextHolder.getRequestAttributes();
            if (request == null
                    || References.isGiven()
                    || TransactionSynchronizationManager.isActualTransactionActive()) return read(kind);
            String key = ReferenceMessages.class.getName() + "." + kind.name() + "."
                    + LocaleContextHolder.getLocale().getLanguage();
            var known = (Map<String, String>) request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
            if (known != null) return known;
            var names = read(kind);
            request.setAttribute(key, names, RequestAttributes.SCOPE_REQUEST);
            return names;
        }

        private <T> Map<String, String> read(Kind<T> kind) {
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
