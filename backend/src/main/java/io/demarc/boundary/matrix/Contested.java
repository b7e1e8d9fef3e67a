package io.demarc.boundary.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where good people disagree, and why this is the default. */
public record Contested(
        String otherView, String reason, @Nullable List<String> sources) {}
