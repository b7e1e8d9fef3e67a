package io.demarc.assessment;

import io.demarc.identity.Holders;
import io.demarc.identity.Role;
import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.OptionSource;
import io.demarc.questionnaire.Question.Option;
import io.demarc.reference.References;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What of the EU AI Act is asked, in the words of the version in force, each with its provision and its date. */
@Component
class LawOptions implements OptionSource {

    static final String NAME = "ai-act";

    private static final Role LEGAL = new Role("LEGAL_REVIEWER");
    private static final String FORBIDDEN = "forbidden";
    private static final String WATCHED = "watched";
    private static final String SCOPE = "scope";

    private final References references;
    private final MessageSource messages;
    private final Holders holders;

    LawOptions(References references, MessageSource messages, Holders holders) {
        this.references = references;
        this.messages = messages;
        this.holders = holders;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Option> options(Collection<String> chosen) {
        var law = references.inForce(AiAct.KIND).content();
        return Stream.of(
                        law.exempts().stream().map(it -> option(it.id(), it.text(), it.example(), SCOPE, false)),
                        law.prohibitions().stream()
                                .map(it -> option(it.id(), it.text(), it.example(), group(it), false)),
                        law.watched().stream()
                                .map(it -> new Option(it.id(), it.text(), it.example(), group(it), false, unasked(it))),
                        law.ofBefore().stream()
                                .map(it ->
                                        option(it.id(), it.text(), say("assessment.earlier", it.until()), null, true)))
                .flatMap(it -> it)
                .toList();
    }

    @Override
    public Map<String, String> notes() {
        var legal = legal();
        var notes = new HashMap<String, String>();
        references.inForce(AiAct.KIND).content().watched().stream()
                .map(LawOptions::group)
                .map(it -> it.endsWith("+") ? it.substring(0, it.length() - 1) : it)
                .distinct()
                .forEach(group -> {
                    notes.put(group + ".LAW", dates(group));
                    notes.put(group + "." + AnswerType.YES, say("assessment.note." + known(group)));
                    notes.put(group + "." + AnswerType.UNSURE, say("assessment.note.unsure", legal));
                });
        notes.put(FORBIDDEN + ".LAW", forbidden());
        notes.put(SCOPE + ".LAW", scope());
        notes.put(FORBIDDEN + "." + AnswerType.YES, say("assessment.note.forbidden"));
        notes.put(FORBIDDEN + "." + AnswerType.UNSURE, say("assessment.note.held", legal));
        notes.put(SCOPE + "." + AnswerType.YES, say("assessment.note.scope"));
        notes.put(SCOPE + "." + AnswerType.UNSURE, say("assessment.note.scope-unsure", legal));
        return notes;
    }

    /** By name, if somebody is there to ask. */
    private String legal() {
        var names = holders.holding(LEGAL);
        return names.isEmpty() ? say("assessment.legal.nobody") : say("assessment.legal", String.join(", ", names));
    }

    private static String known(String group) {
        return switch (group) {
            case "lives", "product", "public" -> group;
            default -> WATCHED;
        };
    }

    private static String group(AiAct.Watched it) {
        return folded(it.group() == null ? WATCHED : it.group(), it.more());
    }

    private static String group(AiAct.Prohibition it) {
        return folded(it.group() == null ? FORBIDDEN : it.group(), it.more());
    }

    private static String folded(String group, @Nullable Boolean more) {
        return Boolean.TRUE.equals(more) ? group + "+" : group;
    }

    private static boolean unasked(AiAct.Watched it) {
        return Boolean.TRUE.equals(it.unasked());
    }

    /** The provisions of a group and from when they apply, each once. */
    private String dates(String group) {
        return references.inForce(AiAct.KIND).content().watched().stream()
                .filter(it ->
                        !unasked(it) && (group(it).equals(group) || group(it).equals(group + "+")))
                .flatMap(it -> Stream.concat(
                        Stream.of(new AiAct.Also(it.provision(), it.appliesFrom())),
                        it.also() == null ? Stream.<AiAct.Also>of() : it.also().stream()))
                .map(it -> dated(it.provision().replaceFirst("(Annex III),.*", "$1"), it.from()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Where the law says so, in the order of the list. */
    private String scope() {
        return references.inForce(AiAct.KIND).content().exempts().stream()
                .map(AiAct.Exempt::provision)
                .collect(Collectors.joining("; "));
    }

    private String forbidden() {
        return references.inForce(AiAct.KIND).content().prohibitions().stream()
                .map(it -> dated(it.provision(), it.appliesFrom()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String dated(String provision, LocalDate from) {
        var day = from.format(DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale()));
        return say("assessment.provision", provision, day);
    }

    private static Option option(
            String id, String text, @Nullable String hint, @Nullable String group, boolean withdrawn) {
        return new Option(id, text, hint, group, false, withdrawn);
    }

    private String say(String key, Object... with) {
        return messages.getMessage(key, with, LocaleContextHolder.getLocale());
    }
}
