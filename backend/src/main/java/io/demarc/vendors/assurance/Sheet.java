package io.demarc.vendors.assurance;

import io.demarc.evidence.Proving;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.vendors.OfferingId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The questions about an offering with what was answered, now and in the assessments before.
 *
 * @param inForce what is asked as of now, for an assessment that begins
 * @param rounds the newest first
 * @param proofs by question, also those that have ended
 */
record Sheet(
        OfferingId offering,
        Assurance inForce,
        Assurance.QuestionSet setInForce,
        List<Round> rounds,
        Map<String, List<Proving>> proofs,
        BusinessCalendar calendar,
        LocalDate today) {

    /** One assessment, by the questions that it asks. */
    record Round(
            OfferingAssessment assessment,
            Assurance rules,
            Assurance.QuestionSet set,
            Map<String, OfferingAnswer> answers) {

        Map<String, Integer> levels() {
            return answers.values().stream().collect(Collectors.toMap(OfferingAnswer::question, OfferingAnswer::level));
        }

        Optional<OfferingAnswer> answer(String question) {
            return Optional.ofNullable(answers.get(question));
        }
    }

    /** The one that is open, or the last one. */
    Optional<Round> latest() {
        return rounds.stream().findFirst();
    }

    Optional<Round> open() {
        return latest().filter(it -> it.assessment().isOpen());
    }

    /** Those that were completed, the newest first. */
    List<Round> completed() {
        return rounds.stream().filter(it -> !it.assessment().isOpen()).toList();
    }

    /** The last one that was completed. */
    Optional<OfferingAssessment> before() {
        return completed().stream().findFirst().map(Round::assessment);
    }

    /** The questions of the latest, or of one that would begin now. */
    List<Assurance.Question> questions() {
        return latest().map(it -> it.rules().asked(it.set())).orElseGet(() -> inForce.asked(setInForce));
    }

    Assurance rules() {
        return latest().map(Round::rules).orElse(inForce);
    }

    /** Of the open assessment, those that nobody has answered. */
    List<Assurance.Question> missing() {
        return open().map(it -> it.rules().asked(it.set()).stream()
                        .filter(question -> it.answer(question.id()).isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** What the latest comes to today; of an open one, what it would come to if it were completed now. */
    Optional<Graded> now() {
        return latest().map(it -> assessed(it).on(today));
    }

    /** What the last complete one comes to today: the grade that counts. */
    Optional<Graded> counting() {
        return completed().stream().findFirst().map(it -> assessed(it).on(today));
    }

    Assessed assessed(Round round) {
        var givenOn = round.assessment()
                .completion()
                .map(OfferingAssessment.Completion::givenOn)
                .orElse(today);
        return new Assessed(round.rules(), round.set(), givenOn, round.levels(), proofs);
    }

    /** What an assessment that begins now takes over from the last one. */
    List<OfferingAnswer> carried() {
        var last = completed().stream().findFirst();
        if (last.isEmpty()) return List.of();
        var again = again();
        return inForce.asked(setInForce).stream()
                .filter(it -> !again.containsKey(it.id()))
                .flatMap(it -> last.get().answer(it.id()).stream())
                .toList();
    }

    /** Why a question has to be asked again. */
    enum Again {
        NEVER_ANSWERED,
        /** Nothing of what there was to show for it holds any more. */
        ENDED,
        /** The highest answer without anything to show for it. */
        UNPROVEN,
        /** It was answered too long ago. */
        OLD,
        /** Somebody was not content with it. */
        DOUBTED
    }

    /** The questions that would have to be asked now, by their ids: what was never answered, and what has expired. */
    Map<String, Again> again() {
        var last = completed().stream().findFirst();
        var again = new HashMap<String, Again>();
        for (var question : inForce.asked(setInForce)) {
            var answer = last.flatMap(it -> it.answer(question.id()));
            if (answer.isEmpty()) again.put(question.id(), Again.NEVER_ANSWERED);
            else why(question.id(), answer.get(), assessed(last.get())).ifPresent(it -> again.put(question.id(), it));
        }
        return again;
    }

    private Optional<Again> why(String question, OfferingAnswer answer, Assessed last) {
        if (answer.isDoubted()) return Optional.of(Again.DOUBTED);
        if (today.isAfter(calendar.day(answer.answeredAt()).plusMonths(inForce.months())))
            return Optional.of(Again.OLD);
        return switch (last.proof(question, today)) {
            case ENDED -> Optional.of(Again.ENDED);
            case NONE -> answer.level() == Answered.HIGHEST ? Optional.of(Again.UNPROVEN) : Optional.empty();
            case HOLDS -> Optional.empty();
        };
    }
}
