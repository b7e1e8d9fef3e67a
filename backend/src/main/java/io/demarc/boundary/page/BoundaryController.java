package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.owners.Owners;
import io.demarc.boundary.page.BoundaryPages.Asked;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The boundary of a use case, and who is named for its cells. */
@Requires(Capability.VIEW_USE_CASES)
@Controller
class BoundaryController {

    private final Catalogue catalogue;
    private final Boundaries boundaries;
    private final BoundaryPages pages;
    private final Members members;
    private final Wizard wizard;
    private final Owners owners;

    BoundaryController(
            Catalogue catalogue,
            Boundaries boundaries,
            BoundaryPages pages,
            Members members,
            Wizard wizard,
            Owners owners) {
        this.owners = owners;
        this.wizard = wizard;
        this.catalogue = catalogue;
        this.boundaries = boundaries;
        this.pages = pages;
        this.members = members;
    }

    @GetMapping("/use-cases/{id}/boundary")
    String show(
            @Visible UseCaseFacts useCase,
            @RequestParam(required = false) @Nullable String column,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String leg,
            @RequestParam(required = false) @Nullable String layer,
            @Me Member me,
            Model model) {
        var filter = named(Filter.class, show).orElse(Filter.ALL);
        var asked = new Asked(column, filter, leg, layer(layer).orElse(null));
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        boolean mayEdit = catalogue.mayEdit(useCase, me);
        model.addAttribute("mayEdit", mayEdit);
        if (mayEdit) model.addAttribute("warning", wizard.warning(useCase.id()));
        if (mayEdit && asked.layer() == null)
            model.addAttribute("owners", owners.panel(useCase, "boundary", me).orElse(null));
        model.addAttribute("page", pages.page(useCase.id(), asked).orElse(null));
        return "boundary/show";
    }

    @OnPage("?leg={leg}&layer={layer}")
    @PostMapping("/use-cases/{id}/boundary")
    String update(
            @Visible UseCaseFacts useCase,
            @RequestParam String leg,
            @RequestParam String layer,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(defaultValue = "") String control,
            @Me Member me,
            RedirectAttributes once) {
        var which = layer(layer).orElseThrow(NotFound::new);
        boundaries.assign(useCase.id(), leg, which, version, member(owner), control.isBlank() ? null : control, me);
        once.addFlashAttribute("saved", true);
        return "redirect:/use-cases/" + useCase.id() + "/boundary?leg=" + leg + "&layer=" + which + "#cell";
    }

    /** Who left since was offered once; who never was a member is nobody. */
    private @Nullable MemberId member(@Nullable UUID owner) {
        if (owner == null) return null;
        var id = new MemberId(owner);
        if (members.find(id).isPresent()) return id;
        if (members.names(List.of(id)).isEmpty()) throw new NotFound();
        throw Offer.missed();
    }

    private Optional<Layer> layer(@Nullable String id) {
        return id == null ? Optional.empty() : boundaries.layers().find(id).map(Layers.Text::id);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
