package io.demarc.evidence;

import io.demarc.evidence.Evidence.KeptFile;
import io.demarc.evidence.file.Arrived;
import io.demarc.evidence.file.Unacceptable;
import io.demarc.files.FileId;
import io.demarc.files.FileStore;
import io.demarc.identity.Member;
import io.demarc.identity.SameForm;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Takes what people add: a form of a page that is sent several times makes one piece, and a file is kept with its piece. */
@Service
@Transactional
class PieceArrivals {

    private final SameForm forms;
    private final Shelf shelf;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final DataSize most;

    PieceArrivals(
            SameForm forms,
            Shelf shelf,
            FileStore files,
            JdbcClient jdbc,
            BusinessClock clock,
            @Value("${demarc.evidence.most:20GB}") DataSize most) {
        this.forms = forms;
        this.shelf = shelf;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = most;
    }

    /** @param scanned whether something looked into the file and found nothing */
    record Sent(
            EvidenceFacts facts,
            EvidenceKind kind,
            List<Claim> claims,
            @Nullable Arrived file,
            boolean scanned,
            @Nullable String key) {}

    /**
     * @return empty while the same is being added: nobody waits for that
     * @throws Unacceptable when the organization keeps as much as it may already
     */
    Optional<EvidenceId> take(Sent sent, Member me) {
        var file = sent.file();
        String what = file == null ? String.valueOf(sent.facts().link()) : file.checksum();
        return forms.takeAlone(
                        sent.key(),
                        me,
                        "evidence",
                        sent.facts().name(),
                        sent.facts().kind(),
                        what)
                .map(form -> form.made(id -> shelf.known(new EvidenceId(id)), Optional::empty)
                        .orElseGet(() -> add(new EvidenceId(form.id()), sent, me)));
    }

    private EvidenceId add(EvidenceId id, Sent sent, Member me) {
        var file = sent.file();
        var facts = file == null ? sent.facts() : sent.facts().at(null, keep(file, sent.scanned()));
        return shelf.add(id, facts, sent.kind(), sent.claims(), me);
    }

    private KeptFile keep(Arrived file, boolean scanned) {
        var id = FileId.next();
        try (var in = file.open()) {
            files.put(id, in);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        requireRoom(file.size());
        return new KeptFile(
                id.value(),
                file.name(),
                file.size(),
                file.checksum(),
                file.type().name(),
                scanned ? clock.instant() : null);
    }

    /** Once the slow part is done: two that arrive at once would otherwise both find the room that is there for one. */
    private void requireRoom(long size) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('evidence is kept by ' || cast(? as text), 0))")
                .param(CurrentOrganization.id().toString())
                .query()
                .listOfRows();
        long kept = jdbc.sql("select coalesce(sum(file_size), 0) from evidence where tenant_id = ?")
                .param(CurrentOrganization.id().value())
                .query(Long.class)
                .single();
        if (kept + size > most.toBytes()) throw new Unacceptable("quota", "", most.toMegabytes());
    }
}
