package io.demarc.evidence;

import io.demarc.evidence.PieceArrivals.Sent;
import io.demarc.evidence.file.Arrived;
import io.demarc.evidence.file.Scanner;
import io.demarc.evidence.file.Unacceptable;
import io.demarc.identity.Costly;
import io.demarc.identity.FormKey;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a piece to the shelf. */
@Controller
@RequestMapping("/evidence")
@Requires(Capability.BELONG)
class PieceFormController {

    static final String TOO_LARGE = "too-large";

    private final PieceArrivals arrivals;
    private final PieceRules rules;
    private final PieceFormPage page;
    private final Scanner scanner;
    private final DataSize largest;

    PieceFormController(
            PieceArrivals arrivals,
            PieceRules rules,
            PieceFormPage page,
            Scanner scanner,
            @Value("${demarc.evidence.largest:25MB}") DataSize largest) {
        this.arrivals = arrivals;
        this.rules = rules;
        this.page = page;
        this.scanner = scanner;
        this.largest = largest;
    }

    /**
     * @param vendor whose it is to be
     * @param useCase which it is to be added for, and {@code item} what it is to prove of it
     * @param follows the piece that it is the next version of
     * @param trouble what became of a file that was too large to be looked at
     */
    @GetMapping("/fresh")
    String fresh(
            @RequestParam(required = false) @Nullable UUID vendor,
            @RequestParam(required = false) @Nullable UUID useCase,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable UUID follows,
            @RequestParam(required = false) @Nullable String trouble,
            @Me Member me,
            ModelMap model) {
        var form = page.begin(vendor, useCase, item, follows, me);
        var errors = new BeanPropertyBindingResult(form, "piece");
        if (TOO_LARGE.equals(trouble))
            errors.rejectValue("file", "large", new Object[] {"", largest.toMegabytes()}, null);
        model.addAllAttributes(errors.getModel());
        return page.show(form, me, model);
    }

    @Costly
    @OnPage("/evidence/fresh")
    @PostMapping
    String create(
            @Valid @ModelAttribute("piece") PieceForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String then,
            @Me Member me,
            ModelMap model,
            RedirectAttributes once)
            throws IOException {
        page.requireAdding(form, me);
        rules.check(form, errors, me);
        if (form.hasFile() && errors.hasErrors()) model.addAttribute("again", true);
        if (errors.hasErrors()) return page.show(form, me, model);
        try {
            var id = form.hasFile() ? takeFile(form, me) : arrivals.take(sent(form, null, false), me);
            if (id.isPresent()) return "redirect:/evidence/" + id.get() + ("prove".equals(then) ? "/proofs" : "");
            once.addFlashAttribute("uploading", true);
            return "redirect:/evidence";
        } catch (Unacceptable trouble) {
            errors.rejectValue("file", trouble.key(), trouble.arguments().toArray(), null);
            return page.show(form, me, model);
        }
    }

    private Optional<EvidenceId> takeFile(PieceForm form, Member me) throws IOException {
        var file = Objects.requireNonNull(form.file());
        var copy = Files.createTempFile("demarc-evidence-", ".upload");
        try {
            file.transferTo(copy);
            var arrived = Arrived.of(copy, String.valueOf(file.getOriginalFilename()), largest);
            boolean scanned = scanner.scan(copy, arrived.name());
            return arrivals.take(sent(form, arrived, scanned), me);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Sent sent(PieceForm form, @Nullable Arrived file, boolean scanned) {
        return new Sent(
                form.facts(),
                rules.kind(form.kind()).orElseThrow(),
                rules.claims(form),
                file,
                scanned,
                form.key() == null ? FormKey.next() : form.key());
    }
}
