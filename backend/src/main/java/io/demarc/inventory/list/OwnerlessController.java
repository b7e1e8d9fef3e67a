package io.demarc.inventory.list;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Intake;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Use cases that nobody owns: who may edit them names an owner for many at once. */
@Controller
@RequestMapping("/ownership")
@Requires(Capability.EDIT_USE_CASES)
class OwnerlessController {

    private static final int LONGEST = 200;

    private final UseCaseList list;
    private final Intake intake;
    private final Members members;

    OwnerlessController(UseCaseList list, Intake intake, Members members) {
        this.list = list;
        this.intake = intake;
        this.members = members;
    }

    @GetMapping
    String index(@ModelAttribute("filter") UseCaseFilter filter, @Me Member me, Model model) {
        return page(filter, null, new TreeMap<>(), me, model);
    }

    /**
     * @param ticked ids of use cases
     * @param person whom they get, as chosen
     * @param whom a name or an address for who is not among those to choose from
     */
    @OnPage("/ownership")
    @PostMapping
    String create(
            @ModelAttribute("filter") UseCaseFilter filter,
            @RequestParam(required = false) @Nullable List<String> ticked,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String whom,
            @Me Member me,
            RedirectAttributes once,
            Model model) {
        var ids = ticked == null
                ? List.<UUID>of()
                : ticked.stream()
                        .flatMap(it -> id(it).stream())
                        .distinct()
                        .limit(100)
                        .toList();
        var owner = person(person, whom);
        var errors = new TreeMap<String, String>();
        if (ids.isEmpty()) errors.put("ticked", "ownership.error.ticked");
        if (owner.isEmpty() && isTyped(person, whom)) errors.put("whom", "ownership.error.whom");
        else if (owner.isEmpty()) errors.put("person", "ownership.error.person");
        model.addAttribute("person", id(person).orElse(null));
        model.addAttribute("whom", whom);
        if (!errors.isEmpty()) return page(filter, ids, errors, me, model);
        int entrusted = intake.entrust(ids, owner.get(), me);
        once.addFlashAttribute("said", entrusted == ids.size() ? "ownership.said" : "ownership.said.some");
        return "redirect:/ownership" + filter.without("owner");
    }

    /** Who was chosen; where nobody was, the one who is meant by what was typed. */
    private Optional<Member> person(@Nullable String person, @Nullable String whom) {
        if (whom != null && isTyped(person, whom)) {
            var like = whom.length() > LONGEST ? List.<Members.Choice>of() : members.like(whom.strip(), null);
            return like.size() == 1 ? members.find(new MemberId(like.getFirst().id())) : Optional.empty();
        }
        return id(person)
                .filter(id -> members.choices(List.of(id)).stream()
                        .anyMatch(it -> it.id().equals(id)))
                .flatMap(id -> members.find(new MemberId(id)));
    }

    private static boolean isTyped(@Nullable String person, @Nullable String whom) {
        return (person == null || person.isBlank()) && whom != null && !whom.isBlank();
    }

    /** @param ticked all that are shown, where nothing was sent */
    private String page(
            UseCaseFilter filter, @Nullable List<UUID> ticked, TreeMap<String, String> errors, Member me, Model model) {
        model.addAttribute("slice", list.editable(filter.ownerless(), me));
        model.addAttribute("ticked", ticked);
        model.addAttribute("trouble", errors);
        var people = members.choices(List.of());
        model.addAttribute("people", people);
        model.addAttribute("others", people.size() >= Members.CHOICES || model.getAttribute("whom") != null);
        return "inventory/ownership";
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
