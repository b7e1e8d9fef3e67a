package io.demarc.exchange;

import io.demarc.exchange.file.Unreadable;
import io.demarc.exchange.file.Upload;
import io.demarc.identity.Member;
import io.demarc.identity.SameForm;
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
     * @param key what its page gave the form, if it did
     * @throws Unreadable when the organization keeps as much as it may already
     */
    ImportId take(Upload upload, @Nullable String key, Member me) {
        var form =
                forms.take(key, me, "import", upload.name(), upload.checksum().hex());
        // Without a key it means another import each time.
        return form.made(id -> imports.findById(id).map(Import::id), Optional::empty)
                .orElseGet(() -> importing.upload(new ImportId(form.id()), upload, me));
    }
}
