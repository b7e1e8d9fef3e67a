package io.demarc.questionnaire;

import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.PageMemo;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The members of the organization; whoever has left keeps a name and is not offered. */
@Component
class PeopleOptions implements OptionSource {

    static final String NAME = "people";

    private final Members members;

    PeopleOptions(Members members) {
        this.members = members;
    }

    private record Asked(Set<UUID> chosen) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Question.Option> options(Collection<String> chosen) {
        var ids = chosen.stream()
                .filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return PageMemo.of(new Asked(ids), () -> options(ids));
    }

    private List<Question.Option> options(Set<UUID> chosen) {
        var present = members.choices(chosen).stream()
                .map(it -> Question.Option.of(it.id().toString(), it.name()))
                .toList();
        var known = present.stream().map(Question.Option::value).collect(Collectors.toSet());
        var gone = chosen.stream()
                .filter(id -> !known.contains(id.toString()))
                .map(MemberId::new)
                .toList();
        return Stream.concat(
                        present.stream(),
                        members.names(gone).entrySet().stream()
                                .map(it -> new Question.Option(
                                        it.getKey().toString(), it.getValue(), null, null, false, true)))
                .toList();
    }
}
