package io.demarc.exchange.bom;

import io.demarc.identity.Costly;
import io.demarc.identity.FormKey;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.identity.UploadPath;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingKind;
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

/** Bills of materials that were uploaded: as a list, a new one, and what would become of one. */
@Controller
@RequestMapping("/bills-of-materials")
@Requires(Capability.EDIT_VENDORS)
class BillController {

    private static final String TOO_LARGE = "too-large";

    private final Billing billing;
    private final BillList list;
    private final BillLines lines;
    private final Members members;

    BillController(Billing billing, BillList list, BillLines lines, Members members) {
        this.billing = billing;
        this.list = list;
        this.lines = lines;
        this.members = members;
    }

    /** @param key from its page */
    record Form(@Nullable MultipartFile file, @Nullable String key) {}

    @GetMapping
    String index(@ModelAttribute("filter") BillList.Filter filter, Model model) {
        model.addAttribute("slice", list.slice(filter));
        return "exchange/bills";
    }

    /** @param trouble what became of a file that was too large to be looked at */
    @GetMapping("/fresh")
    String fresh(@RequestParam(required = false) @Nullable String trouble, Model model) {
        var errors = new BeanPropertyBindingResult(new Form(null, FormKey.next()), "billForm");
        if (TOO_LARGE.equals(trouble)) errors.rejectValue("file", "too-large");
        model.addAllAttributes(errors.getModel());
        return "exchange/bill-form";
    }

    @Costly
    @OnPage("/bills-of-materials/fresh")
    @PostMapping
    String create(@ModelAttribute("billForm") Form form, BindingResult errors, @Me Member me) throws IOException {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", file == null || blank(file.getOriginalFilename()) ? "missing" : "empty");
            return "exchange/bill-form";
        }
        var copy = Files.createTempFile("demarc-bill-", ".tmp");
        try {
            file.transferTo(copy);
            var upload = BillUpload.of(copy, String.valueOf(file.getOriginalFilename()));
            return "redirect:/bills-of-materials/" + billing.upload(upload, form.key(), me);
        } catch (UnreadableBill trouble) {
            errors.rejectValue("file", trouble.key(), trouble.arguments().toArray(), null);
            return "exchange/bill-form";
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var it = billing.find(new BillId(id));
        if (it.state().atWork()) {
            response.setHeader("Refresh", "2");
            model.addAttribute("done", lines.done(it.id(), it.state()));
        }
        model.addAttribute("it", BillView.of(it));
        model.addAttribute("by", members.find(it.uploadedBy()).map(Member::name).orElse(null));
        if (it.state() == BillState.CHECKED) model.addAttribute("kindless", lines.withoutKind(it.id()));
        model.addAttribute("kinds", OfferingKind.values());
        return "exchange/bill";
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        UploadPath billUploads() {
            return new UploadPath("/bills-of-materials", "/bills-of-materials/fresh?trouble=" + TOO_LARGE);
        }
    }
}
