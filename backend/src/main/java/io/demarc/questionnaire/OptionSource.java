package io.demarc.questionnaire;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Options that stand elsewhere, contributed as a bean by the module that knows them: their words are nowhere else. */
public interface OptionSource {

    /** As questions name it in {@code from}. */
    String name();

    /** @param chosen what was answered: it has its words here also where it is withdrawn */
    List<Question.Option> options(Collection<String> chosen);

    /** What an answer means at once, by group and answer, like {@code forbidden.UNSURE}. */
    default Map<String, String> notes() {
        return Map.of();
    }
}
