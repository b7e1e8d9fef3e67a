package io.demarc.deployment.form;

import static io.demarc.deployment.Mode.*;

import io.demarc.deployment.LegAnswers;
import io.demarc.deployment.Mode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked about a leg beyond the first questions, as far as its mode makes it matter (answers AN03 to AN20). */
enum LegQuestion {
    CONTRACT_TIER(LegAnswers.ContractTier.class, M1, M2, M3, M4),
    STATE_AT_PROVIDER(LegAnswers.StateAtProvider.class, M2, M3),
    PROVIDER_RUNS_TOOLS(YesNo.class, M2, M3),
    FILTER_POLICY_EXPOSED(YesNo.class, M1),
    TENANCY(LegAnswers.Tenancy.class, M3, M4),
    OWN_CONTAINER_AND_WEIGHTS(YesNo.class, M4),
    AIRGAPPED(YesNo.class, M6),
    OWN_DEVICES(YesNo.class, M7),
    SHIPPED_MODEL(LegAnswers.ShippedModel.class, M7),
    TELEMETRY_LEAVES(YesNo.class, M7),
    INFERENCE_OPERATOR(null, M2, M3, M4),
    MODEL_DEVELOPER(null, M2, M3, M4, M5, M6, M7);

    enum YesNo {
        YES,
        NO
    }

    private final @Nullable Class<? extends Enum<?>> type;
    private final Set<Mode> modes;

    LegQuestion(@Nullable Class<? extends Enum<?>> type, Mode first, Mode... others) {
        this.type = type;
        this.modes = EnumSet.of(first, others);
    }

    public boolean isFreeText() {
        return type == null;
    }

    public List<String> options() {
        return type == null
                ? List.of()
                : Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    static List<LegQuestion> of(@Nullable Mode mode) {
        return Arrays.stream(values())
                .filter(it -> mode != null && it.modes.contains(mode))
                .toList();
    }
}
