package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import java.util.stream.Stream;
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

/** The versions of a model; one is added or changed at a time. */
@Controller
@RequestMapping("/models/{id}/versions")
@Requires(Capability.EDIT_VENDORS)
class ModelVersionController {

    private final Models models;
    private final ModelVersions versions;

    ModelVersionController(Models models, ModelVersions versions) {
        this.models = models;
        this.versions = versions;
    }

    record Form(
            @Nullable UUID row,
            @NotBlank @CodePointLength(max = 240) String name,
            @Nullable String releasedOn,
            @Nullable String notBefore,
            @Nullable String endsOn,
            @Nullable Integer version) {

        Form {
            name = Name.clean(name);
        }

        private static Form of(ModelVersion version) {
            var said = version.said();
            return new Form(
                    version.id(),
                    said.name(),
                    Typed.orEmpty(said.releasedOn()),
                    Typed.orEmpty(said.notBefore()),
                    Typed.orEmpty(said.endsOn()),
                    version.version());
        }

        private ModelVersion.Said said() {
            return new ModelVersion.Said(
                    name,
                    Typed.day(releasedOn).orElse(null),
                    Typed.day(notBefore).orElse(null),
                    Typed.day(endsOn).orElse(null));
        }
    }

    @GetMapping
    String index(@PathVariable ModelId id, @RequestParam(required = false) @Nullable UUID change, ModelMap model) {
        model.addAttribute(
                "versionForm",
                change == null ? new Form(null, "", null, null, null, null) : Form.of(versions.find(id, change)));
        return page(id, model);
    }

    @OnPage("?change={row}")
    @PostMapping
    String update(
            @PathVariable ModelId id,
            @Valid @ModelAttribute("versionForm") Form form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @Me Member me,
            ModelMap model) {
        int seen = form.version() == null ? -1 : form.version();
        boolean removes = then.equals("remove") && form.row() != null;
        if (!removes) check(id, form, errors);
        if (!removes && errors.hasErrors()) return page(id, model);
        if (form.row() == null) versions.add(id, form.said(), me);
        else if (removes) versions.remove(id, form.row(), seen, me);
        else versions.change(id, form.row(), seen, form.said(), me);
        return "redirect:/models/" + id + "/versions";
    }

    private void check(ModelId id, Form form, BindingResult errors) {
        Stream.of("releasedOn", "notBefore", "endsOn")
                .filter(field -> Typed.isNoDay((String) errors.getFieldValue(field)))
                .forEach(field -> errors.rejectValue(field, "unreadable"));
        if (!errors.hasFieldErrors("name") && versions.isTaken(id, form.name(), form.row()))
            errors.rejectValue("name", "taken");
    }

    private String page(ModelId id, ModelMap model) {
        model.addAttribute("id", id);
        model.addAttribute("named", models.find(id).facts().name());
        model.addAttribute("versions", versions.of(id));
        return "vendors/versions";
    }
}
