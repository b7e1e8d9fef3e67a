package io.demarc.reference;

import io.demarc.kernel.Capability;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One kind of reference data, declared by the module that owns its content as a constant and as a bean. The newest shipped
 * version is the file {@code /<folder>/<name>.yaml} of that module; one that it replaced lies beside it as {@code
 * <name>-<number>.yaml}.
 *
 * @param name stable for ever, like {@code matrix}
 * @param type the record that the content is read into; a component without {@code @Nullable} must be there
 * @param check what must hold between its parts, and with the other kinds in force
 * @param names what pages call its things, by message code, like {@code mode.M3}: no bundle holds a copy
 * @param publishes what it takes to bring an own version into force
 */
public record Kind<T>(
        String name,
        String folder,
        Class<T> type,
        Check<T> check,
        Function<T, Map<String, String>> names,
        Capability publishes) {

    public Kind {
        if (!name.matches("[a-z]+(?:-[a-z]+)*+")) throw new IllegalArgumentException("not the name of a kind: " + name);
    }

    public Kind(String name, String folder, Class<T> type, Check<T> check) {
        this(name, folder, type, check, _ -> Map.of());
    }

    public Kind(String name, String folder, Class<T> type, Check<T> check, Function<T, Map<String, String>> names) {
        this(name, folder, type, check, names, Capability.CHANGE_REFERENCE);
    }

    /** Whether a content can be used together with the others. */
    @FunctionalInterface
    public interface Check<T> {

        /** What is wrong with it, a sentence each; empty when all is well. */
        List<String> faults(T content, Contents others);
    }

    /** The contents that are, or would be, in force together. */
    public interface Contents {

        <T> T of(Kind<T> kind);

        /**
         * Whether that of the kind is to come into force now. What has been in force is not measured by a rule that is younger than
         * it: else nothing could be published before that kind is, too.
         */
        default boolean isNew(Kind<?> kind) {
            return true;
        }
    }

    /** {@code boundary/matrix.yaml}, for messages. */
    String file() {
        return folder + "/" + name + ".yaml";
    }

    @Override
    public String toString() {
        return name;
    }
}
