package io.demarc.houserules;

import io.demarc.identity.Member;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has the portfolio looked through for a draft: at once where it is small, else by a job. */
@Component
class Previewing {

    private final RulePreviews previews;
    private final PreviewQueue queue;

    Previewing(RulePreviews previews, PreviewQueue queue) {
        this.previews = previews;
        this.queue = queue;
    }

    void begin(Member me) {
        Optional<RulePreview> begun = previews.begin(me);
        if (begun.isEmpty()) return;
        if (begun.get().total() >= RulePreviews.CHUNK) queue.put(begun.get(), me.id());
        else {
            boolean left = previews.step(me);
            while (left) left = previews.step(me);
        }
    }
}
