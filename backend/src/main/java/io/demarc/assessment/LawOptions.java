package io.demarc.assessment;

import io.demarc.questionnaire.OptionSource;
import io.demarc.questionnaire.Question.Option;
import io.demarc.reference.References;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What of the EU AI Act is asked, in the words of the version in force, each with its provision. */
@Component
class LawOptions implements OptionSource {

    static final String NAME = "ai-act";

    private final References references;
    private final MessageSource messages;

    LawOptions(References references, MessageSource messages) {
        this.references = references;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Option> options(Collection<String> chosen) {
        var law = references.inForce(AiAct.KIND).content();
        return Stream.concat(
                        law.prohibitions().stream()
                                .map(it -> option(it.id(), it.text(), it.provision(), it.appliesFrom(), "prohibited")),
                        law.watched().stream()
                                .map(it -> option(it.id(), it.text(), it.provision(), it.appliesFrom(), "watched")))
                .toList();
    }

    private Option option(String id, String text, String provision, LocalDate from, String group) {
        var locale = LocaleContextHolder.getLocale();
        var day = from.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
        var example = messages.getMessage("assessment.provision", new Object[] {provision, day}, locale);
        return new Option(id, text, example, group, false, false);
    }
}
