package io.demarc.audit;

import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ten approvals by chance, which the same address draws again. */
@Controller
@RequestMapping("/ledger/sample")
@Requires(Capability.VIEW_LEDGER)
class SampleController {

    private static final int SIZE = 10;

    private final LedgerList list;
    private final Sentences sentences;
    private final LedgerState state;

    SampleController(LedgerList list, Sentences sentences, LedgerState state) {
        this.list = list;
        this.sentences = sentences;
        this.state = state;
    }

    /**
     * @param seed what it is drawn by
     * @param until the last entry to draw from; without one the newest of now, which the page then names
     */
    @GetMapping
    String show(
            @RequestParam(defaultValue = "1") String seed,
            @RequestParam(required = false) @Nullable String until,
            Model model) {
        long number = number(seed, 1);
        long last = number(until, state.now().entries());
        model.addAttribute("seed", number);
        model.addAttribute("last", last);
        model.addAttribute("told", sentences.of(list.sample(number, last, SIZE)));
        return "audit/sample";
    }

    /** What is no number is as good as none. */
    private static long number(@Nullable String text, long other) {
        return text != null && text.matches("\\d{1,12}") ? Long.parseLong(text) : other;
    }
}
