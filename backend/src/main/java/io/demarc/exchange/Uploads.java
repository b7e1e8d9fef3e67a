package io.demarc.exchange;

import io.demarc.exchange.file.Unreadable;
import io.demarc.exchange.file.Upload;
import io.demarc.identity.Member;
import io.demarc.identity.SameForm;
import io.demarc.identity.SameForm.Sent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files that people upload: a form of a page that is sent several times makes one import. */
@Service
@Transactional
class Uploads {

    private final SameForm forms;
    private final Imports imports;
    private final Importing importing;

    Uploads(SameForm forms, Imports imports, Importing importing) {
        this.forms = forms;
        this.imports = imports;
        this.importing = importing;
    }

    /**
     * @param key what its page gave the form, if it did; without one it means another import each time
     * @return empty while the same is being uploaded: that takes as long as the store takes, and nobody waits for it
     * @throws Unreadable when the organization keeps as much as it may already
     */
    Optional<ImportId> take(Upload upload, @Nullable String key, Member me) {
        return forms.takeAlone(
                        key, me, "import", upload.name(), upload.checksum().hex())
                .map(form -> take(form, upload, me));
    }

    private ImportId take(Sent form, Upload upload, Member me) {
        var before = form.made(imports::findById, Optional::empty);
        if (before.isEmpty()) return importing.upload(new ImportId(form.id()), upload, me);
        // The page of what has ended says that the file may be uploaded again.
        return before.filter(it -> !it.state().hasEnded())
                .map(Import::id)
                .orElseGet(() -> importing.upload(upload, me));
    }
}
