package io.demarc.vendors.assurance;

import io.demarc.evidence.EvidenceId;
import io.demarc.evidence.file.Arrived;
import io.demarc.files.FileId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A file that somebody handed in through a link, for one answer. Once the answers are sent it is a piece of evidence. */
@Entity
@DynamicUpdate
class LinkFile extends VersionedEntity {

    private UUID linkId;
    private String question;
    private String kind;
    private @Nullable UUID fileId;
    private String fileName;
    private long fileSize;
    private String checksum;
    private @Nullable LocalDate periodFrom;
    private @Nullable LocalDate periodTo;
    private boolean scanned;
    private String addedName;
    private Instant addedAt;
    private @Nullable UUID pieceId;

    @SuppressWarnings("NullAway.Init")
    protected LinkFile() {}

    @SuppressWarnings("NullAway.Init")
    LinkFile(UUID link, String question, Said said, FileId file, Arrived arrived, boolean scanned, Instant at) {
        super(Uuid7.next());
        this.linkId = link;
        this.question = question;
        this.kind = said.kind();
        this.fileId = file.value();
        this.fileName = arrived.name();
        this.fileSize = arrived.size();
        this.checksum = arrived.checksum();
        this.periodFrom = said.from();
        this.periodTo = said.to();
        this.scanned = scanned;
        this.addedName = said.name();
        this.addedAt = at;
    }

    /**
     * What is said of a file.
     *
     * @param kind the id of a kind of evidence
     * @param name who hands it in
     */
    record Said(
            String kind, @Nullable LocalDate from, @Nullable LocalDate to, String name) {}

    UUID id() {
        return id;
    }

    UUID link() {
        return linkId;
    }

    String question() {
        return question;
    }

    Said said() {
        return new Said(kind, periodFrom, periodTo, addedName);
    }

    String name() {
        return fileName;
    }

    long size() {
        return fileSize;
    }

    String checksum() {
        return checksum;
    }

    boolean isScanned() {
        return scanned;
    }

    Instant addedAt() {
        return addedAt;
    }

    /** Null once it is on the shelf. */
    @Nullable
    FileId file() {
        return fileId == null ? null : new FileId(fileId);
    }

    /** Null until the answers are sent. */
    @Nullable
    EvidenceId piece() {
        return pieceId == null ? null : new EvidenceId(pieceId);
    }

    void put(EvidenceId piece) {
        this.pieceId = piece.value();
        this.fileId = null;
    }
}
