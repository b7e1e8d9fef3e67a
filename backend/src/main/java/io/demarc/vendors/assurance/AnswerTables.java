package io.demarc.vendors.assurance;

import io.demarc.vendors.OfferingId;
import io.demarc.vendors.assurance.workbook.WorkbookDownload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the spreadsheets of questionnaires: ours with our words, and those of links with what vendors are asked in. */
@Component
@Transactional(readOnly = true)
class AnswerTables {

    private final Sheets sheets;
    private final MessageSource messages;

    AnswerTables(Sheets sheets, MessageSource messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    /** What is still to be asked is left empty in it, and what was answered to it before stands beside. */
    AnswerTable of(OfferingId id) {
        var sheet = sheets.of(id);
        var words = sheet.rules().answers().stream().map(Assurance.Word::word).toList();
        var parts = parts(sheet.rules(), false);
        var carried = sheet.carried().stream().collect(Collectors.toMap(OfferingAnswer::question, it -> it));
        var last = sheet.completed().stream().findFirst();
        return new AnswerTable(
                words,
                sheet.questions().stream()
                        .map(it -> {
                            var open = sheet.open().flatMap(round -> round.answer(it.id()));
                            var said = open.or(() -> sheet.open().isPresent()
                                    ? Optional.empty()
                                    : Optional.ofNullable(carried.get(it.id())));
                            return new AnswerTable.Line(
                                    it,
                                    parts.getOrDefault(it.domain(), ""),
                                    said.map(OfferingAnswer::level).orElse(null),
                                    said.map(OfferingAnswer::note).orElse(null),
                                    open.map(OfferingAnswer::version).orElse(null),
                                    last.flatMap(round -> round.answer(it.id()))
                                            .map(before -> before(words, before.level(), before.note()))
                                            .orElse(""));
                        })
                        .toList());
    }

    AnswerTable of(LinkQuestions all) {
        var words = all.rules().answers().stream().map(Assurance.Word::vendor).toList();
        var parts = parts(all.rules(), true);
        return new AnswerTable(
                words,
                all.questions().stream()
                        .map(it -> {
                            var said = Optional.ofNullable(all.said().get(it.id()));
                            return new AnswerTable.Line(
                                    it,
                                    parts.getOrDefault(it.domain(), ""),
                                    said.map(LinkQuestions.Said::level).orElse(null),
                                    said.map(LinkQuestions.Said::note).orElse(null),
                                    said.map(LinkQuestions.Said::version).orElse(null),
                                    Optional.ofNullable(all.last().get(it.id()))
                                            .map(before -> before(words, before.level(), before.note()))
                                            .orElse(""));
                        })
                        .toList());
    }

    WorkbookDownload download(AnswerTable table, Locale locale) {
        var headings = Stream.of("id", "part", "question", "answer", "note", "before", "version")
                .map(it -> messages.getMessage("assurance.sheet." + it, null, locale))
                .toList();
        String name = messages.getMessage("assurance.questionnaire", null, locale);
        return new WorkbookDownload(name.toLowerCase(locale), table.workbook(name, headings));
    }

    private static Map<String, String> parts(Assurance rules, boolean vendor) {
        return rules.domains().stream()
                .collect(Collectors.toMap(Assurance.Domain::id, it -> vendor ? it.vendor() : it.name()));
    }

    private static String before(List<String> words, int level, @Nullable String note) {
        return note == null ? words.get(level) : words.get(level) + ": " + note;
    }
}
