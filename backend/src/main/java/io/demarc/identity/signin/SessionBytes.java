package io.demarc.identity.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.util.ClassUtils;

/**
 * Makes objects of what lies in a session, of the classes that belong there and no others: whoever could write the table
 * must not have the portal run what they like. What cannot be read is not there, as in a session of another version of the
 * portal: its person signs in again.
 */
final class SessionBytes implements Converter<byte[], @Nullable Object> {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);

    /** A person with their authorities, the token of forms, a form that waits, and what a page says once. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=12",
            "maxrefs=10000",
            "maxbytes=2000000",
            "maxarray=10000",
            "io.demarc.identity.SignedIn",
            "io.demarc.kernel.*",
            "io.demarc.shell.form.Typed",
            "io.demarc.vendors.assurance.Filled$*",
            "org.springframework.security.core.context.SecurityContextImpl",
            "org.springframework.security.core.authority.*",
            "org.springframework.security.authentication.UsernamePasswordAuthenticationToken",
            "org.springframework.security.authentication.AbstractAuthenticationToken",
            "org.springframework.security.web.authentication.WebAuthenticationDetails",
            "org.springframework.security.web.csrf.DefaultCsrfToken",
            "org.springframework.web.servlet.FlashMap",
            "org.springframework.util.LinkedMultiValueMap",
            "org.springframework.util.MultiValueMapAdapter",
            "java.lang.Boolean;java.lang.Enum;java.lang.Integer;java.lang.Long;java.lang.Number;java.lang.Object;java.lang.String",
            "java.time.*",
            "java.util.ArrayList;java.util.CollSer;java.util.Collections$*;java.util.HashMap;java.util.HashSet",
            "java.util.ImmutableCollections$*;java.util.LinkedHashMap;java.util.LinkedHashSet;java.util.Map$Entry;java.util.UUID",
            "java.util.concurrent.CopyOnWriteArrayList",
            "!*"));

    private final @Nullable ClassLoader classes = ClassUtils.getDefaultClassLoader();

    @Override
    @SuppressWarnings(
            "NullAway") // The interface lets a converter answer null by its type, which the check does not see.
    public @Nullable Object convert(byte[] bytes) {
        try (var in = new Objects(bytes)) {
            in.setObjectInputFilter(SessionBytes::check);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            LOG.warn("something in a session cannot be read: {}", unreadable.toString());
            return null;
        }
    }

    private static ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo read) {
        var status = KNOWN.checkInput(read);
        if (status == ObjectInputFilter.Status.REJECTED)
            LOG.warn("no session holds a {}, at depth {}", read.serialClass(), read.depth());
        return status;
    }

    /** Finds classes where the application has them, which is not where Java's own come from. */
    private final class Objects extends ObjectInputStream {

        private Objects(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass named) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(named.getName(), false, classes);
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(named);
            }
        }
    }
}
