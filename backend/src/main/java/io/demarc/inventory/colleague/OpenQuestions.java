package io.demarc.inventory.colleague;

import io.demarc.identity.Member;
import io.demarc.inventory.Asked;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Before it is sent: which questions end then, because what is under review is what was sent. */
@Component
class OpenQuestions implements UseCasePanel {

    private final AskedList list;

    OpenQuestions(AskedList list) {
        this.list = list;
    }

    /** How many, and with whom they are. */
    record Open(int count, String of) {}

    @Override
    public Place place() {
        return Place.CHECKED;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        var open = list.of(id).stream().filter(Asked::isOpen).toList();
        if (open.isEmpty()) return Optional.empty();
        var names = open.stream().map(Asked::of).distinct().collect(Collectors.joining(", "));
        return Optional.of(new Panel("inventory/colleague-ends", new Open(open.size(), names)));
    }
}
