package io.demarc.vendors.contract;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clauses of a contract; one is added or changed at a time. */
@Controller
@RequestMapping("/contracts/{id}/clauses")
@Requires(Capability.EDIT_VENDORS)
class ClauseController {

    private final Agreements contracts;
    private final Clauses clauses;
    private final PromisedItems promised;

    ClauseController(Agreements contracts, Clauses clauses, PromisedItems promised) {
        this.contracts = contracts;
        this.clauses = clauses;
        this.promised = promised;
    }

    record Form(
            @Nullable UUID clause,
            @NotBlank @CodePointLength(max = 240) String written,
            @CodePointLength(max = 2_000) @Nullable String promises,
            @Nullable List<String> items,
            @Nullable Integer version) {

        private static Form of(Clause clause) {
            var said = clause.said();
            return new Form(clause.id(), said.written(), said.promises(), List.copyOf(said.items()), clause.version());
        }

        /** A box that is none of those shown was never offered. */
        private SortedSet<String> chosen(Map<String, String> offered) {
            var chosen = new TreeSet<String>();
            if (items != null) items.stream().filter(offered::containsKey).forEach(chosen::add);
            return chosen;
        }

        public boolean has(String item) {
            return items != null && items.contains(item);
        }
    }

    @GetMapping
    String index(
            @PathVariable ContractId id,
            @RequestParam(required = false) @Nullable UUID change,
            @RequestParam(required = false) @Nullable String item,
            ModelMap model) {
        var kept = change == null ? null : clauses.find(id, change);
        var form = kept == null ? new Form(null, "", null, item == null ? null : List.of(item), null) : Form.of(kept);
        model.addAttribute("clauseForm", form);
        return page(id, form, offered(kept), model);
    }

    @OnPage("?change={clause}")
    @PostMapping
    String update(
            @PathVariable ContractId id,
            @Valid @ModelAttribute("clauseForm") Form form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @Me Member me,
            ModelMap model) {
        int seen = form.version() == null ? -1 : form.version();
        if (then.equals("remove") && form.clause() != null) {
            clauses.remove(id, form.clause(), seen, me);
            return "redirect:/contracts/" + id + "/clauses";
        }
        var offered = offered(form.clause() == null ? null : clauses.find(id, form.clause()));
        var chosen = form.chosen(offered);
        if (chosen.isEmpty()) errors.rejectValue("items", "missing");
        if (errors.hasErrors()) return page(id, form, offered, model);
        var said = new ClauseSaid(form.written().strip(), Typed.orNull(form.promises()), chosen);
        if (form.clause() == null) clauses.add(id, said, me);
        else clauses.change(id, form.clause(), seen, said, me);
        return "redirect:/contracts/" + id + "/clauses";
    }

    /** What it promises already may be asked of nobody any more; it stays offered under its id. */
    private Map<String, String> offered(@Nullable Clause kept) {
        var offered = new LinkedHashMap<>(promised.texts());
        if (kept != null) kept.said().items().forEach(it -> offered.putIfAbsent(it, it));
        return offered;
    }

    /** What is offered of a layer; open where something of it is ticked. */
    record OfLayer(String id, String name, Map<String, String> items, boolean open) {}

    private List<OfLayer> layers(Map<String, String> offered, Form form) {
        var layers = new LinkedHashMap<String, Map<String, String>>();
        offered.forEach((id, text) -> layers.computeIfAbsent(id.substring(0, 3), _ -> new LinkedHashMap<>())
                .put(id, text));
        var names = promised.layers();
        return layers.entrySet().stream()
                .map(it -> new OfLayer(
                        it.getKey(),
                        names.getOrDefault(it.getKey(), ""),
                        it.getValue(),
                        it.getValue().keySet().stream().anyMatch(form::has)))
                .toList();
    }

    private String page(ContractId id, Form form, Map<String, String> offered, ModelMap model) {
        model.addAttribute("id", id);
        model.addAttribute("named", contracts.find(id).facts().name());
        model.addAttribute("clauses", clauses.of(id));
        model.addAttribute("layers", layers(offered, form));
        model.addAttribute("texts", offered);
        return "vendors/contract/clauses";
    }
}
