package io.demarc.features;

import io.demarc.text.Name;
import io.demarc.vendors.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What is typed of a feature. */
record FeatureForm(
        @NotBlank @CodePointLength(max = 240) String name,
        @CodePointLength(max = 1_000) @Nullable String does,
        @NotNull @Nullable FeatureState state,
        @CodePointLength(max = 500) @Nullable String touches,
        @Nullable Switcher switcher,
        @Nullable Integer version) {

    FeatureForm {
        name = Name.clean(name);
    }

    static FeatureForm fresh() {
        return new FeatureForm("", null, null, null, null, null);
    }

    static FeatureForm of(Feature feature) {
        var facts = feature.facts();
        return new FeatureForm(
                facts.name(), facts.does(), facts.state(), facts.touches(), facts.switcher(), feature.version());
    }

    int seen() {
        return version == null ? -1 : version;
    }

    FeatureFacts facts() {
        if (state == null) throw new IllegalStateException("it was checked before");
        return new FeatureFacts(name, Typed.orNull(does), state, Typed.orNull(touches), switcher);
    }
}
