package io.demarc.vendors.assurance;

import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.assurance.Assurance.Question;
import io.demarc.vendors.assurance.Assurance.QuestionSet;
import io.demarc.vendors.assurance.Assurance.Threshold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What must hold between the parts of the questions about offerings. */
final class AssuranceFaults {

    private final Assurance content;
    private final List<String> faults = new ArrayList<>();

    private AssuranceFaults(Assurance content) {
        this.content = content;
    }

    static List<String> of(Assurance content) {
        var found = new AssuranceFaults(content);
        if (content.answers().size() != Answered.HIGHEST + 1)
            found.faults.add("there are not words for the answers 0 to " + Answered.HIGHEST);
        if (content.unproven() < 0 || content.unproven() > Answered.HIGHEST)
            found.faults.add("what is not proven counts no answer from 0 to " + Answered.HIGHEST);
        found.questions();
        found.sets();
        found.grades();
        return found.faults;
    }

    private void questions() {
        var domains = content.domains().stream().map(Assurance.Domain::id).collect(Collectors.toSet());
        var ids = new HashSet<String>();
        for (Question question : content.questions()) {
            if (!question.id().matches("[A-Z]{1,3}[0-9]{1,3}"))
                faults.add("not the id of a question: " + question.id());
            if (!ids.add(question.id())) faults.add(question.id() + " is there twice");
            if (!domains.contains(question.domain())) faults.add(question.id() + " is of no domain");
            if (question.weight() < 1) faults.add(question.id() + " weighs nothing");
            if (question.knockOut() != null && question.knockOut().isEmpty())
                faults.add(question.id() + " would knock out whatever it is used for");
        }
    }

    private void sets() {
        var ids = new HashSet<String>();
        var kinds = EnumSet.noneOf(OfferingKind.class);
        for (QuestionSet set : content.sets()) {
            if (!ids.add(set.id())) faults.add("two sets are called " + set.id());
            if (set.questions().isEmpty()) faults.add(set.id() + " asks nothing");
            set.kinds().stream().filter(it -> !kinds.add(it)).forEach(it -> faults.add(it + " is in two sets"));
            set.questions().stream()
                    .filter(it -> content.find(it).isEmpty())
                    .forEach(it -> faults.add(set.id() + " asks " + it + ", which there is not"));
            if (new HashSet<>(set.questions()).size() != set.questions().size())
                faults.add(set.id() + " asks something twice");
        }
        EnumSet.complementOf(kinds).forEach(it -> faults.add("nothing is asked of " + it));
    }

    private void grades() {
        var grades = content.grades().stream().map(Threshold::grade).toList();
        if (!grades.equals(List.of(Grade.values())))
            faults.add("there are not thresholds for the grades A to E, in this order");
        for (int i = 1; i < content.grades().size(); i++)
            if (content.grades()
                            .get(i)
                            .from()
                            .compareTo(content.grades().get(i - 1).from())
                    >= 0) faults.add("grade " + grades.get(i) + " begins no lower than the one before");
        if (content.months() < 1
                || content.strict().months() < 1
                || content.strict().months() > content.months())
            faults.add("a grade holds for a month at least, and where it is strict no longer than elsewhere");
    }
}
