package io.demarc.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows trouble with the data folder as one message instead of a stack trace. */
final class DataFolderTroubleAnalyzer extends AbstractFailureAnalyzer<DataFolderTrouble> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolderTrouble trouble) {
        return new FailureAnalysis(String.valueOf(trouble.getMessage()), trouble.advice(), trouble);
    }
}
