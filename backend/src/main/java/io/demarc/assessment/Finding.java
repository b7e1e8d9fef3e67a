package io.demarc.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the EU AI Act makes of what was said.
 *
 * @param classes all that apply; none while it is prohibited or held
 * @param flags of transparency, beside any class
 * @param forbidden ids of the prohibitions that it falls under
 * @param held ids of the prohibitions that somebody is not sure about, or sees but says the Act does not apply: Legal looks first
 * @param notSure ids of the others that somebody is not sure about, counted as yes until Legal has answered; of what would take it
 *     out of the law's reach, counted as no
 * @param again ids that an earlier list asked otherwise
 * @param provisional whether the level rests on what somebody is not sure about
 * @param byLegal whether it is Legal who said that it is forbidden, where somebody was not sure
 */
record Finding(
        Set<RegulatoryClass> classes,
        Set<String> flags,
        List<String> forbidden,
        List<String> held,
        List<String> notSure,
        List<String> again,
        int level,
        boolean provisional,
        boolean byLegal) {

    static Finding of(Set<String> said, AiAct law) {
        var again = law.ofBefore().stream()
                .map(AiAct.Earlier::id)
                .filter(said::contains)
                .toList();
        boolean exempt = law.exempts().stream().anyMatch(it -> said.contains(it.id()));
        var practised = law.prohibitions().stream()
                .map(AiAct.Prohibition::id)
                .filter(said::contains)
                .toList();
        var held = new TreeSet<String>();
        law.prohibitions().stream()
                .map(AiAct.Prohibition::id)
                .filter(id -> isUnsure(id, said))
                .forEach(held::add);
        law.ofBefore().stream()
                .filter(it -> it.regulatoryClass() == RegulatoryClass.PROHIBITED && said.contains(it.id()))
                .forEach(it -> held.add(it.id()));
        // A forbidden practice to which the Act is said not to apply: Legal looks whether it does.
        if (exempt) held.addAll(practised);
        var forbidden = exempt ? List.<String>of() : practised;
        var reach = law.exempts().stream()
                .map(AiAct.Exempt::id)
                .filter(id -> isUnsure(id, said))
                .toList();
        if (exempt && held.isEmpty())
            return new Finding(
                    EnumSet.of(RegulatoryClass.OUT_OF_SCOPE),
                    Set.of(),
                    List.of(),
                    List.of(),
                    reach,
                    again,
                    0,
                    false,
                    false);
        var classes = EnumSet.of(RegulatoryClass.MINIMAL);
        var flags = new TreeSet<String>();
        for (var item : law.watched()) {
            if (!holds(item.id(), said)) continue;
            classes.add(classOf(item, said, law));
            if (item.flags() != null) flags.addAll(item.flags());
        }
        law.ofBefore().stream()
                .filter(it -> it.regulatoryClass() != RegulatoryClass.PROHIBITED && said.contains(it.id()))
                .forEach(it -> classes.add(it.regulatoryClass()));
        var notSure = Stream.concat(
                        reach.stream(),
                        law.watched().stream().map(AiAct.Watched::id).filter(id -> isUnsure(id, said)))
                .toList();
        int level = law.level(classes);
        boolean provisional = level > 0
                && (!reach.isEmpty()
                        || !notSure.isEmpty() && of(sure(said), law).level() < level);
        return new Finding(classes, flags, forbidden, List.copyOf(held), notSure, again, level, provisional, false);
    }

    /** The same once Legal has said that what is held is forbidden. */
    Finding calledForbidden() {
        return new Finding(classes, flags, held, List.of(), notSure, again, level, provisional, true);
    }

    /** The strictest of them. */
    RegulatoryClass regulatoryClass() {
        return forbidden.isEmpty()
                ? classes.stream().max(RegulatoryClass::compareTo).orElse(RegulatoryClass.MINIMAL)
                : RegulatoryClass.PROHIBITED;
    }

    /** A class or a flag, as the law's duties name them. */
    boolean has(String name) {
        return flags.contains(name)
                || classes.stream().anyMatch(it -> it.name().equals(name))
                || name.equals("PROHIBITED") && !forbidden.isEmpty()
                || name.equals("ALL") && !classes.contains(RegulatoryClass.OUT_OF_SCOPE);
    }

    private static RegulatoryClass classOf(AiAct.Watched item, Set<String> said, AiAct law) {
        return law.watched().stream()
                .filter(it -> item.id().equals(it.raises()) && holds(it.id(), said))
                .flatMap(it -> Stream.ofNullable(it.to()))
                .findFirst()
                .orElse(item.unsure() != null && isUnsure(item.id(), said) ? item.unsure() : item.regulatoryClass());
    }

    private static Set<String> sure(Set<String> said) {
        return said.stream().filter(it -> !it.endsWith(AiAct.NOT_SURE)).collect(Collectors.toSet());
    }

    private static boolean holds(String id, Set<String> said) {
        return said.contains(id) || isUnsure(id, said);
    }

    private static boolean isUnsure(String id, Set<String> said) {
        return said.contains(id + AiAct.NOT_SURE);
    }
}
