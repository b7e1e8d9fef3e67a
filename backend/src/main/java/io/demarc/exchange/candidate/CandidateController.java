package io.demarc.exchange.candidate;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
import io.demarc.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Names of vendors that an import could not be sure of: a person says whom they name. */
@Controller
@RequestMapping("/vendor-candidates")
@Requires(Capability.EDIT_VENDORS)
class CandidateController {

    private static final int LONGEST = 240;
    private static final int MOST = 20;

    private static final int SAID = 8;

    private final VendorCandidates candidates;
    private final CandidateList list;
    private final Proposals proposals;

    CandidateController(VendorCandidates candidates, CandidateList list, Proposals proposals) {
        this.candidates = candidates;
        this.list = list;
        this.proposals = proposals;
    }

    /** A name as its page shows it. */
    record Shown(UUID id, String name, VendorName.@Nullable Doubt doubt, boolean confirmed) {

        private static Shown of(VendorCandidate it) {
            return new Shown(it.id(), it.name(), it.doubt(), it.isConfirmed());
        }
    }

    /** @param vendors one name a line; empty when the words name no vendor */
    record Form(
            @Size(max = 5_000) @Nullable String vendors,
            @Nullable Integer version) {

        List<String> names() {
            return Objects.requireNonNullElse(vendors, "")
                    .lines()
                    .map(Name::clean)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    @GetMapping
    String index(@ModelAttribute("filter") CandidateList.Filter filter, @Me Member me, Model model) {
        var slice = list.slice(filter);
        model.addAttribute("slice", slice.with(CandidateLine.of(slice.rows(), proposals, me)));
        return "exchange/candidates";
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, @Me Member me, Model model) {
        var candidate = candidates.find(id);
        model.addAttribute("candidateForm", new Form(proposed(candidate), candidate.version()));
        return page(candidate, me, model);
    }

    /** What is there to begin with: whom the words seem to name, as in the list. */
    private String proposed(VendorCandidate candidate) {
        var doubt = candidate.doubt();
        if (doubt == null) return candidate.name();
        var waiting = new Proposals.Waiting(candidate.id(), candidate.name(), doubt);
        return String.join("\n", proposals.of(List.of(waiting)).getOrDefault(candidate.id(), List.of()));
    }

    private String page(VendorCandidate candidate, Member me, Model model) {
        model.addAttribute("candidate", Shown.of(candidate));
        model.addAttribute(
                "saidBy",
                proposals.saidBy(List.of(candidate.id()), SAID, me.visible()).getOrDefault(candidate.id(), List.of()));
        return "exchange/candidate";
    }

    @OnPage("/vendor-candidates/{id}")
    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("candidateForm") Form form,
            BindingResult errors,
            @Me Member me,
            Model model) {
        var candidate = candidates.find(id);
        // Nothing is an answer, but only of whoever was asked.
        if (form.vendors() == null) errors.rejectValue("vendors", "missing");
        if (form.names().size() > MOST) errors.rejectValue("vendors", "too-many");
        if (form.names().stream().anyMatch(name -> Text.length(name) > LONGEST))
            errors.rejectValue("vendors", "too-long");
        if (errors.hasErrors()) return page(candidate, me, model);
        candidates.confirm(id, form.version(), form.names(), me);
        return "redirect:/vendor-candidates";
    }
}
