package io.demarc.boundary;

import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import java.util.List;
import java.util.Optional;

/** The controls that a cell may name, from {@code controls.yaml}. */
record Controls(List<Control> controls) {

    static final Kind<Controls> KIND = new Kind<>("controls", "boundary", Controls.class, (it, others) -> List.of());

    Optional<Control> of(String id) {
        return controls.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /**
     * @param key whether it weighs double
     * @param who implements it in M1 to M7, a letter each: C us, S both, P the provider, - nobody
     */
    record Control(
            String id,
            String name,
            String requirement,
            List<Type> types,
            String who,
            boolean key,
            String evidence,
            List<String> risks,
            boolean policy) {

        /** False for what only the provider does, and for what the mode has no use for. */
        boolean isOursIn(Mode leg) {
            char letter = who.charAt(leg.ordinal());
            return letter == 'C' || letter == 'S';
        }
    }

    enum Type {
        PREVENTIVE,
        DETECTIVE,
        CORRECTIVE
    }
}
