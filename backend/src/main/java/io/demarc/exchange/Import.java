package io.demarc.exchange;

import io.demarc.exchange.file.Mapping;
import io.demarc.exchange.file.Upload;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An inventory on its way in: uploaded, mapped, tried and taken over, or withdrawn. Each step is a fact. */
@Entity
@DynamicUpdate
class Import extends VersionedEntity {

    private String fileName;
    private long fileSize;
    private String checksum;
    private String[] header;
    private String[] samples;

    private Mapping mapping;

    private long rowCount;
    private long kept;
    private MemberId uploadedBy;
    private Instant uploadedAt;
    private @Nullable Instant checkBegunAt;
    private @Nullable Instant checkedAt;

    @Embedded
    private @Nullable Counts counts;

    private @Nullable MemberId begunBy;
    private @Nullable Instant begunAt;
    private @Nullable Instant stoppedAt;
    private @Nullable String stopReason;
    private @Nullable Instant finishedAt;
    private @Nullable MemberId withdrawnBy;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Import() {}

    @SuppressWarnings("NullAway.Init")
    Import(ImportId id, Upload upload, MemberId by, Instant at) {
        super(id.value());
        this.fileName = upload.name();
        this.fileSize = upload.size();
        this.checksum = upload.checksum().hex();
        this.header = upload.header().toArray(String[]::new);
        this.samples = upload.samples().toArray(String[]::new);
        this.mapping = upload.mapping();
        this.rowCount = upload.rows();
        this.kept = upload.weight();
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    /** What its forms are filled from. */
    int version() {
        return revision();
    }

    ImportId id() {
        return new ImportId(id);
    }

    String fileName() {
        return fileName;
    }

    long fileSize() {
        return fileSize;
    }

    String checksum() {
        return checksum;
    }

    List<String> header() {
        return List.of(header);
    }

    /** The first words of each column, in the order of the header; empty for an empty column. */
    List<String> samples() {
        return List.of(samples);
    }

    Mapping mapping() {
        return mapping;
    }

    long rowCount() {
        return rowCount;
    }

    MemberId uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** Who had it run; null before that. */
    @Nullable
    MemberId begunBy() {
        return begunBy;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    /** What the trial run found, or what the run did once it is finished; null before. */
    @Nullable
    Counts counts() {
        return counts;
    }

    /** Why a job stopped: a message key; null when none did. */
    @Nullable
    String stopReason() {
        return stopReason;
    }

    /** Whether its rows were being taken over. */
    boolean isBegun() {
        return begunAt != null;
    }

    ImportState state() {
        if (withdrawnAt != null) return ImportState.WITHDRAWN;
        if (finishedAt != null) return ImportState.FINISHED;
        if (stoppedAt != null) return ImportState.STOPPED;
        if (begunAt != null) return ImportState.RUNNING;
        if (checkedAt != null) return ImportState.CHECKED;
        return checkBegunAt == null ? ImportState.UPLOADED : ImportState.CHECKING;
    }

    /** Why a step cannot be taken now. */
    ImportRefusal refusal() {
        return new ImportRefusal(state().word(finishedAt != null));
    }

    /** Says what the columns mean; what was found with another mapping is found anew. */
    void map(Mapping mapping, Instant at) {
        if (!state().mayChange()) throw refusal();
        this.mapping = mapping;
        this.checkBegunAt = at;
        this.checkedAt = null;
        this.counts = null;
    }

    void checked(Counts found, Instant at) {
        this.counts = found;
        this.checkedAt = at;
    }

    void begin(MemberId by, Instant at) {
        if (state() != ImportState.CHECKED) throw refusal();
        this.begunBy = by;
        this.begunAt = at;
    }

    void stop(String reason, Instant at) {
        this.stopReason = reason;
        this.stoppedAt = at;
    }

    /** Goes on where it stopped. */
    void resume() {
        if (state() != ImportState.STOPPED) throw refusal();
        this.stopReason = null;
        this.stoppedAt = null;
    }

    /** @param kept bytes that its rows still take */
    void finish(Counts done, long kept, Instant at) {
        this.counts = done;
        this.kept = kept;
        this.finishedAt = at;
    }

    /** Ends it wherever it is, and forgets what it said where it has ended. What was taken over stays. */
    void withdraw(MemberId by, Instant at) {
        if (!state().mayEnd()) throw refusal();
        this.withdrawnBy = by;
        this.withdrawnAt = at;
        this.samples = new String[0];
        this.kept = 0;
    }
}
