package io.demarc.vendors.ending;

import io.demarc.text.Name;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Typed;
import io.demarc.vendors.VendorId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed about the end of a model.
 *
 * @param row the one that is changed; null for another one
 * @param notBefore whether it comes on that day or later
 * @param after a model of the directory that shall come after it
 * @param instead what shall come after it where that is none
 */
record ModelEndForm(
        @Nullable UUID row,
        @NotNull @Nullable ModelEndKind kind,
        @CodePointLength(max = 240) String versionName,
        @Nullable UUID distributor,
        @NotBlank String comesOn,
        @Nullable Boolean notBefore,

        @NotBlank @Pattern(regexp = "|https?://\\S+") @CodePointLength(max = 1000)
        String source,

        @Nullable UUID after,
        @CodePointLength(max = 240) String instead,
        @Nullable Integer version) {

    static final ModelEndForm EMPTY = new ModelEndForm(null, null, "", null, "", null, "", null, "", null);

    ModelEndForm {
        versionName = Name.clean(versionName);
        instead = Name.clean(instead);
        comesOn = Typed.orEmpty(Typed.orNull(comesOn));
        source = Name.clean(source); // Of spaces the database knows more than the pattern does.
    }

    static ModelEndForm of(ModelEnd end) {
        var facts = end.facts();
        return new ModelEndForm(
                end.id(),
                facts.kind(),
                Typed.orEmpty(facts.versionName()),
                facts.distributor() == null ? null : facts.distributor().value(),
                facts.comesOn().toString(),
                facts.notBefore(),
                facts.source(),
                facts.successor() == null ? null : facts.successor().value(),
                Typed.orEmpty(facts.successorText()),
                end.version());
    }

    int seen() {
        return version == null ? -1 : version;
    }

    void check(ModelId model, BindingResult errors) {
        if (Typed.isNoDay(comesOn)) errors.rejectValue("comesOn", "unreadable");
        if (after != null && !instead.isEmpty()) errors.rejectValue("instead", "twice");
        if (model.value().equals(after)) errors.rejectValue("after", "itself");
    }

    ModelEndFacts facts() {
        return new ModelEndFacts(
                Typed.orNull(versionName),
                distributor == null ? null : new VendorId(distributor),
                Objects.requireNonNull(kind),
                Typed.day(comesOn).orElseThrow(),
                Boolean.TRUE.equals(notBefore),
                source,
                after == null ? null : new ModelId(after),
                Typed.orNull(instead));
    }
}
