package io.demarc.identity;

import java.lang.annotation.Annotation;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What a handler's parameter with this annotation is given: the thing with the {@code id} of the path, found through the
 * member who asks. Each module contributes those of its things, so that no handler of a page about one can forget to ask.
 *
 * @param find fails with {@link io.demarc.kernel.NotFound} for what is not there and for what is not theirs
 */
public record SubjectArgument(Class<? extends Annotation> on, BiFunction<UUID, Member, Object> find) {}
