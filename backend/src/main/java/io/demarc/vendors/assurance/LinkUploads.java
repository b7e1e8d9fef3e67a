package io.demarc.vendors.assurance;

import io.demarc.identity.OutsideUpload;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Files may be sent through a link as long as it is open, and only to its questions. */
@Component
class LinkUploads implements OutsideUpload {

    private static final Pattern PATH =
            Pattern.compile("/vendor-answers/([A-Za-z0-9_-]{64})/questions/[A-Z0-9]{1,6}/files");

    private final VendorAnswers answers;
    private final Clock clock;

    LinkUploads(VendorAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Optional<String> open(String path) {
        var match = PATH.matcher(path);
        return match.matches()
                        && LinkToken.of(match.group(1)).filter(this::isOpen).isPresent()
                ? Optional.of(path + "/fresh?trouble=" + LinkFileController.TOO_LARGE)
                : Optional.empty();
    }

    private boolean isOpen(LinkToken token) {
        try {
            var link = CurrentOrganization.call(token.organization(), () -> answers.find(token));
            return link.state(clock.instant()) == QuestionnaireLink.State.OPEN;
        } catch (NotFound none) {
            return false;
        }
    }
}
