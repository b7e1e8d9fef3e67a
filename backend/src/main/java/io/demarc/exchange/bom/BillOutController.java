package io.demarc.exchange.bom;

import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.MountedOrganization;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The bill of materials of the organization and of a use case: how complete it is, and as a file. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class BillOutController {

    /** Those that its files are checked against; the first is what most programs read. */
    private static final List<String> VERSIONS = List.of("1.6", "1.5");

    private final BillGaps gaps;
    private final BillOut out;

    BillOutController(BillGaps gaps, BillOut out) {
        this.gaps = gaps;
        this.out = out;
    }

    @GetMapping("/bill-of-materials")
    String show(@Me Member me, HttpServletRequest request, Model model) {
        model.addAttribute("complete", gaps.of(all(request, me)));
        model.addAttribute("versions", VERSIONS);
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "exchange/bill-out";
    }

    @GetMapping("/use-cases/{id}/bill-of-materials")
    String useCase(@Visible UseCaseFacts useCase, @Me Member me, Model model) {
        model.addAttribute("useCase", useCase);
        model.addAttribute("complete", gaps.of(BillSubject.of(useCase, me)));
        model.addAttribute("versions", VERSIONS);
        return "exchange/bill-out";
    }

    @Costly
    @GetMapping({"/bill-of-materials.json", "/bill-of-materials.xml"})
    View file(@RequestParam(defaultValue = "1.6") String version, @Me Member me, HttpServletRequest request) {
        return view(all(request, me), "bill-of-materials", request, version);
    }

    @Costly
    @GetMapping({"/use-cases/{id}/bill-of-materials.json", "/use-cases/{id}/bill-of-materials.xml"})
    View useCaseFile(
            @Visible UseCaseFacts useCase,
            @RequestParam(defaultValue = "1.6") String version,
            @Me Member me,
            HttpServletRequest request) {
        return view(BillSubject.of(useCase, me), useCase.name(), request, version);
    }

    private static BillSubject all(HttpServletRequest request, Member me) {
        var organization = MountedOrganization.of(request).orElseThrow(NotFound::new);
        return BillSubject.all(organization.name(), me);
    }

    private View view(BillSubject subject, String name, HttpServletRequest request, String asked) {
        var version = VERSIONS.contains(asked) ? asked : VERSIONS.getFirst();
        var format = request.getRequestURI().endsWith(".xml") ? BillFormat.XML : BillFormat.JSON;
        var ending = format.ending();
        var file = ContentDisposition.attachment()
                .filename(name + ".cdx." + ending, StandardCharsets.UTF_8)
                .build()
                .toString();
        return (model, of, response) -> {
            response.setContentType("application/vnd.cyclonedx+" + ending + "; version=" + version);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file);
            out.write(subject, format, version, response.getOutputStream());
        };
    }
}
