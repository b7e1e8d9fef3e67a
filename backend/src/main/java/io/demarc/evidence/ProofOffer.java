package io.demarc.evidence;

import io.demarc.evidence.PieceReader.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What may be said of a piece: its targets, and a row for whatever was said of it or is usual for its kind.
 *
 * @param targets those that have a column, from that one on of all
 * @param lines what was said
 * @param usual what its kind usually proves or supports
 * @param words its name and scope note in lower case: what they do not name is not ticked before somebody has looked
 * @param scoped whether there is a scope note
 * @param texts of the items that the modules above know
 */
record ProofOffer(
        List<Target> targets,
        int from,
        int all,
        List<Line> lines,
        List<String> usual,
        String words,
        boolean scoped,
        Map<String, String> texts) {

    /** An offering or a use case. */
    record Target(UUID id, String name, boolean offering) {}

    /** @param look whether somebody has to look first, since it is usual but nothing says so */
    record Box(
            String value,
            boolean ticked,
            boolean look,
            @Nullable String refused) {}

    record Row(String item, @Nullable String text, List<Box> boxes) {

        public boolean isLook() {
            return boxes.stream().anyMatch(Box::look);
        }

        public List<String> reasons() {
            var reasons = new LinkedHashSet<String>();
            boxes.forEach(it -> {
                if (it.refused() != null) reasons.add(it.refused());
            });
            return List.copyOf(reasons);
        }
    }

    List<Row> rows() {
        return rows(Set.copyOf(ticked()));
    }

    /** With the boxes ticked that somebody has ticked. */
    public List<Row> rows(Collection<String> ticked) {
        Map<String, Line> said = new LinkedHashMap<>();
        lines.forEach(it -> said.put(value(it.item(), it.target()), it));
        var rows = new ArrayList<Row>();
        for (String item : items()) {
            var boxes = targets.stream()
                    .map(target -> {
                        var value = value(item, target.id());
                        var line = said.get(value);
                        boolean look = line == null && usual.contains(item) && !isNamed(target);
                        return new Box(value, ticked.contains(value), look, line == null ? null : line.reason());
                    })
                    .toList();
            rows.add(new Row(item, texts.get(item), boxes));
        }
        return rows;
    }

    /** What is proven already; of a piece of which nothing was said yet, what is usual where its words name the target. */
    List<String> ticked() {
        var ticked = new ArrayList<String>();
        for (var line : lines) if (line.accepted()) ticked.add(value(line.item(), line.target()));
        if (lines.isEmpty())
            for (var target : targets) if (isNamed(target)) usual.forEach(item -> ticked.add(value(item, target.id())));
        return ticked;
    }

    private boolean isNamed(Target target) {
        return !scoped || targets.size() == 1 || words.contains(target.name().toLowerCase(Locale.ROOT));
    }

    private Set<String> items() {
        var items = new TreeSet<String>(ProofOffer::compare);
        lines.forEach(it -> items.add(it.item()));
        items.addAll(usual);
        return items;
    }

    /** Layers first, then questions, then controls; each by number. */
    static int compare(String one, String other) {
        int byKind = Integer.compare("LVC".indexOf(one.charAt(0)), "LVC".indexOf(other.charAt(0)));
        return byKind != 0 ? byKind : sortable(one).compareTo(sortable(other));
    }

    private static String sortable(String item) {
        return item.replaceFirst("^(.*\\D)(\\d)$", "$10$2");
    }

    /** What a form says, of what was offered and of the items that it adds. */
    Map<Claim, @Nullable String> read(ProofController.Form form, BindingResult errors) {
        var ticked = new HashSet<>(form.ticked());
        Map<Claim, @Nullable String> said = new LinkedHashMap<>();
        var reason = form.reason() == null || form.reason().isBlank()
                ? null
                : form.reason().strip();
        boolean unsaid = false;
        for (var row : rows(ticked))
            for (int i = 0; i < targets.size(); i++) {
                var box = row.boxes().get(i);
                var claim = claim(row.item(), targets.get(i));
                if (box.ticked()) said.put(claim, null);
                else if (isProven(claim)) {
                    unsaid |= reason == null;
                    said.put(claim, String.valueOf(reason));
                }
            }
        if (unsaid) errors.rejectValue("reason", "why");
        if (reason != null && reason.length() > 1_000) errors.rejectValue("reason", "long");
        for (String item : PieceForm.ids(form.more())) {
            if (ItemIds.isUnknown(item, texts)) errors.rejectValue("more", "unknown", new Object[] {item}, null);
            else targets.forEach(target -> said.put(claim(item, target), null));
        }
        return said;
    }

    private boolean isProven(Claim claim) {
        return lines.stream()
                .anyMatch(it -> it.accepted()
                        && it.item().equals(claim.item())
                        && it.target().equals(target(claim)));
    }

    private static @Nullable UUID target(Claim claim) {
        return claim.offering() == null ? claim.useCase() : claim.offering();
    }

    private static Claim claim(String item, Target target) {
        return target.offering() ? Claim.ofOffering(item, target.id()) : Claim.ofUseCase(item, target.id());
    }

    private static String value(String item, UUID target) {
        return item + " " + target;
    }
}
