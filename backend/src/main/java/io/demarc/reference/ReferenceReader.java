package io.demarc.reference;

import static tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;
import static tools.jackson.databind.cfg.EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS;

import io.demarc.text.Text;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TreeNode;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads reference data, from files and from rows, into records. Strict, because a misspelt key would else be a default: an
 * unknown key, a key that is there twice, and a value that is missing are errors that name where they are.
 *
 * <p>A text is a string, or one per language: {@code {en: Compute, de: Rechenwerk}}.
 */
final class ReferenceReader {

    static final String FALLBACK = "en";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(FAIL_ON_READING_DUP_TREE_KEY, FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(FAIL_ON_READING_DUP_TREE_KEY, FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String LANGUAGE = "[a-z]{2,3}";

    private ReferenceReader() {}

    static JsonNode yaml(String where, String text) {
        return tree(where, text, YAML);
    }

    static JsonNode json(String where, String text) {
        return tree(where, text, JSON);
    }

    private static JsonNode tree(String where, String text, ObjectMapper mapper) {
        try {
            var tree = mapper.readTree(text);
            if (!tree.isObject()) throw new ReferenceFault(where, "", "it is no object");
            return tree;
        } catch (JacksonException e) {
            throw new ReferenceFault(where, "", e.getOriginalMessage());
        }
    }

    static <T> T read(String where, JsonNode tree, Class<T> type, String language) {
        T content;
        try {
            content = mapper(language).treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new ReferenceFault(where, path(e), e.getOriginalMessage());
        }
        requireAll(where, "", content, null);
        return content;
    }

    /** The languages in which a text of it is there. */
    static Set<String> languages(JsonNode tree) {
        var found = new TreeSet<String>();
        collect(tree, found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.isObject() && isText(node)) found.addAll(node.propertyNames());
        else node.forEach(child -> collect(child, found));
    }

    private static boolean isText(JsonNode node) {
        return !node.isEmpty()
                && node.properties().stream()
                        .allMatch(it ->
                                it.getKey().matches(LANGUAGE) && it.getValue().isString());
    }

    private static JsonMapper mapper(String language) {
        return JsonMapper.builder()
                .enable(FAIL_ON_UNKNOWN_PROPERTIES, FAIL_ON_NULL_FOR_PRIMITIVES, FAIL_ON_TRAILING_TOKENS)
                .enable(FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(new SimpleModule().addDeserializer(String.class, new InLanguage(language)))
                .build();
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Walks down the records: what is not said to be nullable must be there, and a text must say something. */
    private static void requireAll(
            String where, String path, @Nullable Object value, @Nullable AnnotatedType declared) {
        if (value == null || value instanceof String text && !Text.isVisible(text)) {
            if (declared == null || !declared.isAnnotationPresent(Nullable.class))
                throw new ReferenceFault(where, path, "a value is missing");
            return;
        }
        if (value instanceof Record it) {
            for (RecordComponent component : it.getClass().getRecordComponents())
                requireAll(
                        where,
                        path.isEmpty() ? component.getName() : path + "." + component.getName(),
                        valueOf(component, it),
                        component.getAnnotatedType());
        } else if (value instanceof Collection<?> all) {
            int index = 0;
            for (Object each : all) requireAll(where, path + "[" + index++ + "]", each, argument(declared, 0));
        } else if (value instanceof Map<?, ?> all) {
            all.forEach((key, each) -> requireAll(where, path + "." + key, each, argument(declared, 1)));
        }
    }

    /** Reading cannot leave out what the row would still hold. */
    static void requireClean(String where, JsonNode tree) {
        if (tree.isString() && !tree.stringValue().equals(Text.clean(tree.stringValue())))
            throw new ReferenceFault(
                    where, "", "a text has characters that are not seen: " + Text.clean(tree.stringValue()));
        tree.properties().forEach(it -> {
            requireClean(where, it.getValue());
            if (!it.getKey().equals(Text.clean(it.getKey())))
                throw new ReferenceFault(
                        where, "", "a key has characters that are not seen: " + Text.clean(it.getKey()));
        });
        if (tree.isArray()) tree.forEach(child -> requireClean(where, child));
    }

    private static @Nullable AnnotatedType argument(@Nullable AnnotatedType declared, int index) {
        return declared instanceof AnnotatedParameterizedType type
                ? Arrays.stream(type.getAnnotatedActualTypeArguments())
                        .skip(index)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static @Nullable Object valueOf(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text in the language that is read for; in English where it has none in that. */
    private static final class InLanguage extends StdDeserializer<String> {

        private final String language;

        InLanguage(String language) {
            super(String.class);
            this.language = language;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            TreeNode node = parser.readValueAsTree();
            if (node instanceof JsonNode it && it.isString()) return it.stringValue();
            if (node instanceof JsonNode it && it.isObject() && isText(it))
                return Optional.ofNullable(it.get(language))
                        .or(() -> Optional.ofNullable(it.get(FALLBACK)))
                        .orElseGet(() -> it.iterator().next())
                        .stringValue();
            return context.reportInputMismatch(this, "a text, or one per language, is expected");
        }
    }
}
