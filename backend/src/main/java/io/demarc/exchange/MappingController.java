package io.demarc.exchange;

import io.demarc.exchange.file.Field;
import io.demarc.exchange.file.Mapping;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the columns of a file mean: proposed by their names, decided by a person. */
@Controller
@RequestMapping("/imports/{id}/mapping")
@Requires(Capability.IMPORT)
class MappingController {

    private final Importing importing;

    MappingController(Importing importing) {
        this.importing = importing;
    }

    /** A column of the file. */
    record Column(int at, String name, String sample) {}

    /**
     * What Demarc takes, and from where.
     *
     * @param column its position, null where it is left out
     * @param trouble message key of what is wrong with the choice
     */
    record Line(
            Field field, @Nullable Integer column, @Nullable String trouble) {

        private static Line of(Field field, @Nullable Integer column) {
            return new Line(field, column, column == null && field.needed() ? "imports.mapping.needed" : null);
        }
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        var it = importing.find(new ImportId(id));
        if (!it.state().mayChange()) return "redirect:/imports/{id}";
        model.addAttribute("version", it.version());
        return page(it, lines(it.mapping()::position), model);
    }

    @OnPage("/imports/{id}/mapping")
    @PostMapping
    String update(@PathVariable UUID id, @RequestParam Map<String, String> form, @Me Member me, Model model) {
        var it = importing.find(new ImportId(id));
        if (!it.state().mayChange()) throw it.refusal();
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (Field field : Field.values()) {
            int at = position(form.get(field.name()));
            if (at >= 0 && at < it.header().size()) columns.put(field, at);
        }
        var offer = new Offer();
        for (Field field : Field.values())
            offer.choice(field.name(), IntStream.range(0, it.header().size()).boxed());
        offer.require(form::get);
        var lines = lines(field -> Optional.ofNullable(columns.get(field)));
        model.addAttribute("version", form.get("version"));
        if (lines.stream().anyMatch(line -> line.trouble() != null)) return page(it, lines, model);
        importing.map(it.id(), version(form), Mapping.of(columns, it.header()), me);
        return "redirect:/imports/{id}";
    }

    private static List<Line> lines(Function<Field, Optional<Integer>> position) {
        return Arrays.stream(Field.values())
                .map(field -> Line.of(field, position.apply(field).orElse(null)))
                .toList();
    }

    private static String page(Import it, List<Line> lines, Model model) {
        var columns = IntStream.range(0, it.header().size())
                .mapToObj(at -> new Column(at, it.header().get(at), it.samples().get(at)))
                .toList();
        var kept = new ArrayList<>(columns);
        kept.removeIf(column ->
                lines.stream().anyMatch(line -> Integer.valueOf(column.at()).equals(line.column())));
        model.addAttribute("it", ImportView.of(it));
        model.addAttribute("lines", lines);
        model.addAttribute("columns", columns);
        model.addAttribute("kept", kept);
        return "exchange/mapping";
    }

    private static @Nullable Integer version(Map<String, String> form) {
        int version = position(form.get("version"));
        return version < 0 ? null : version;
    }

    private static int position(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}
