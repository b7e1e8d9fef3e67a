package io.demarc.vendors.ending;

import io.demarc.text.Name;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.VendorId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one source announced about the end of a model.
 *
 * @param versionName the identifier of the version that it is about; null for the whole model
 * @param distributor where it ends; null for wherever no distributor says otherwise
 * @param notBefore whether it comes on that day or later, and nobody says when
 * @param source a link of at most 1,000 characters
 * @param successor a model of the directory that shall come after it
 * @param successorText what shall come after it where that is no model of the directory
 */
public record ModelEndFacts(
        @Nullable String versionName,
        @Nullable VendorId distributor,
        ModelEndKind kind,
        LocalDate comesOn,
        boolean notBefore,
        String source,
        @Nullable ModelId successor,
        @Nullable String successorText) {

    public ModelEndFacts {
        if (successor != null && successorText != null) throw new IllegalArgumentException("one successor at a time");
        if (versionName != null) versionName = new Name(versionName).text();
        if (successorText != null) successorText = new Name(successorText).text();
    }

    /** The same where nothing is said about the day but the day: if it is the one of before, it is what it was. */
    public ModelEndFacts asVagueAs(ModelEndFacts before) {
        return comesOn.equals(before.comesOn)
                ? new ModelEndFacts(
                        versionName, distributor, kind, comesOn, before.notBefore, source, successor, successorText)
                : this;
    }

    /** Whether the same source speaks of the same end, if of another day or successor. */
    public boolean isAbout(ModelEndFacts other) {
        return kind == other.kind
                && source.equals(other.source)
                && Objects.equals(distributor, other.distributor)
                && (versionName == null
                        ? other.versionName == null
                        : other.versionName != null && new Name(versionName).isSame(new Name(other.versionName)));
    }
}
