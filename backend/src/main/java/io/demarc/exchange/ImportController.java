package io.demarc.exchange;

import io.demarc.exchange.candidate.CandidateList;
import io.demarc.exchange.file.Unreadable;
import io.demarc.exchange.file.Upload;
import io.demarc.identity.Costly;
import io.demarc.identity.FormKey;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.identity.UploadPath;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports: as a list, a new one, and how far one is. */
@Controller
@RequestMapping("/imports")
@Requires(Capability.IMPORT)
class ImportController {

    private static final String TOO_LARGE = "too-large";

    private final Importing importing;
    private final Uploads uploads;
    private final ImportList list;
    private final Progress progress;
    private final CandidateList candidates;
    private final Members members;

    ImportController(
            Importing importing,
            Uploads uploads,
            ImportList list,
            Progress progress,
            CandidateList candidates,
            Members members) {
        this.importing = importing;
        this.uploads = uploads;
        this.list = list;
        this.progress = progress;
        this.candidates = candidates;
        this.members = members;
    }

    /** @param key from its page */
    record Form(@Nullable MultipartFile file, @Nullable String key) {}

    @GetMapping
    String index(@ModelAttribute("filter") ImportList.Filter filter, @Me Member me, Model model) {
        model.addAttribute("slice", list.slice(filter));
        model.addAttribute("waiting", waiting(me));
        return "exchange/index";
    }

    /** @param trouble what became of a file that was too large to be looked at */
    @GetMapping("/fresh")
    String fresh(@RequestParam(required = false) @Nullable String trouble, Model model) {
        // No file comes in an address: the form of this page is always empty.
        var errors = new BeanPropertyBindingResult(new Form(null, FormKey.next()), "upload");
        if (TOO_LARGE.equals(trouble)) errors.rejectValue("file", "too-large");
        model.addAllAttributes(errors.getModel());
        return "exchange/fresh";
    }

    @Costly
    @OnPage("/imports/fresh")
    @PostMapping
    String create(@ModelAttribute("upload") Form form, BindingResult errors, @Me Member me, RedirectAttributes once)
            throws IOException {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", file == null || blank(file.getOriginalFilename()) ? "missing" : "empty");
            return "exchange/fresh";
        }
        var copy = Files.createTempFile("demarc-upload-", ".csv");
        try {
            file.transferTo(copy);
            var upload = Upload.of(copy, String.valueOf(file.getOriginalFilename()));
            var id = uploads.take(upload, form.key(), me);
            if (id.isPresent()) return "redirect:/imports/" + id.get() + "/mapping";
            once.addFlashAttribute("uploading", true);
            return "redirect:/imports";
        } catch (Unreadable trouble) {
            errors.rejectValue("file", trouble.key(), trouble.arguments().toArray(), null);
            return "exchange/fresh";
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @Me Member me, Model model, HttpServletResponse response) {
        var it = importing.find(new ImportId(id));
        if (it.state().atWork()) response.setHeader("Refresh", "2");
        model.addAttribute("it", ImportView.of(it));
        model.addAttribute("by", members.find(it.uploadedBy()).map(Member::name).orElse(null));
        model.addAttribute("done", it.state().atWork() ? progress.of(it.id()) : 0);
        model.addAttribute("waiting", waiting(me));
        model.addAttribute("refused", list.refused(it.id()));
        return "exchange/show";
    }

    /** How many names wait for those who may say whom they mean. */
    private long waiting(Member me) {
        return me.may(Capability.EDIT_VENDORS) ? candidates.waiting() : 0;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry importsEntry() {
            return new NavEntry("imports", "/imports", Capability.IMPORT, 70);
        }

        @Bean
        UploadPath inventories() {
            return new UploadPath("/imports", "/imports/fresh?trouble=" + TOO_LARGE);
        }
    }
}
