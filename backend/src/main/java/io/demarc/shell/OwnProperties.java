package io.demarc.shell;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/**
 * Reads what a template names of our own records and enumerations: a component, {@code getX()} or {@code isX()}. The accessor that
 * comes with a page begins with nothing each time, and finds every property by going through methods again: that took a
 * fifth of a page.
 */
final class OwnProperties implements PropertyAccessor {

    private static final OwnProperties ONE = new OwnProperties();
    private static final String OURS = OwnProperties.class.getPackageName().replaceFirst("\\.\\w+$", "");

    private static final ClassValue<Map<String, Method>> READERS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var readers = new HashMap<String, Method>();
            if (!(type.getPackageName() + ".").startsWith(OURS + ".")) return readers;
            Arrays.stream(type.getMethods())
                    .filter(it -> it.getParameterCount() == 0 && !Modifier.isStatic(it.getModifiers()))
                    .filter(it -> it.getReturnType() != void.class && it.getDeclaringClass() != Object.class)
                    .forEach(it -> readers.put(property(it.getName()), it));
            if (type.isRecord())
                for (var component : type.getRecordComponents())
                    readers.put(component.getName(), component.getAccessor());
            readers.values().forEach(it -> it.setAccessible(true));
            return readers;
        }
    };

    private OwnProperties() {}

    /** Has it asked before all others. */
    static void readIn(StandardEvaluationContext page) {
        var accessors = page.getPropertyAccessors();
        if (accessors.getFirst() != ONE) accessors.addFirst(ONE);
    }

    private static String property(String method) {
        for (String prefix : new String[] {"get", "is"})
            if (method.length() > prefix.length()
                    && method.startsWith(prefix)
                    && Character.isUpperCase(method.charAt(prefix.length()))) {
                String name = method.substring(prefix.length());
                return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            }
        // Not a property, and called as what it is.
        return method + "()";
    }

    @Override
    public Class<?> @Nullable [] getSpecificTargetClasses() {
        return null;
    }

    @Override
    public boolean canRead(EvaluationContext page, @Nullable Object target, String name) {
        return target != null && READERS.get(target.getClass()).containsKey(name);
    }

    @Override
    public TypedValue read(EvaluationContext page, @Nullable Object target, String name) throws AccessException {
        var reader = target == null ? null : READERS.get(target.getClass()).get(name);
        if (reader == null) throw new AccessException("no " + name);
        try {
            return new TypedValue(reader.invoke(target));
        } catch (ReflectiveOperationException failed) {
            throw new AccessException("reading " + name, failed);
        }
    }

    @Override
    public boolean canWrite(EvaluationContext page, @Nullable Object target, String name) {
        return false;
    }

    @Override
    public void write(EvaluationContext page, @Nullable Object target, String name, @Nullable Object value)
            throws AccessException {
        throw new AccessException("templates only read");
    }
}
