package io.demarc.exchange.bom;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.OfferingKind;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A bill of materials on its way into the directory: uploaded, compared and taken over, or withdrawn. Each step is a fact. */
@Entity
@DynamicUpdate
class Bill extends VersionedEntity {

    private String fileName;
    private long fileSize;
    private String checksum;

    @Enumerated(EnumType.STRING)
    private BillFormat format;

    private String specVersion;
    private long lineCount;
    private long others;
    private MemberId uploadedBy;
    private Instant uploadedAt;
    private @Nullable Instant checkedAt;

    @Embedded
    private @Nullable BillCounts counts;

    private @Nullable MemberId begunBy;
    private @Nullable Instant begunAt;
    private @Nullable Boolean replaces;

    @Enumerated(EnumType.STRING)
    private @Nullable OfferingKind serviceKind;

    private @Nullable Instant stoppedAt;
    private @Nullable Instant finishedAt;
    private @Nullable MemberId withdrawnBy;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Bill() {}

    @SuppressWarnings("NullAway.Init")
    Bill(BillId id, BillUpload upload, MemberId by, Instant at) {
        super(id.value());
        this.fileName = upload.name();
        this.fileSize = upload.size();
        this.checksum = upload.checksum().hex();
        this.format = upload.format();
        this.specVersion = upload.version();
        this.lineCount = upload.lines().size();
        this.others = upload.others();
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    /**
     * How it is taken over.
     *
     * @param replaces whether what the directory says otherwise is replaced; else it stays
     * @param services what services are of which the bill says no kind
     */
    record Way(boolean replaces, @Nullable OfferingKind services) {}

    BillId id() {
        return new BillId(id);
    }

    int version() {
        return revision();
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

    BillFormat format() {
        return format;
    }

    String specVersion() {
        return specVersion;
    }

    long lineCount() {
        return lineCount;
    }

    /** Components that are no models. */
    long others() {
        return others;
    }

    MemberId uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** What the comparison found, or what became of the lines once it is finished; null before. */
    @Nullable
    BillCounts counts() {
        return counts;
    }

    @Nullable
    MemberId begunBy() {
        return begunBy;
    }

    /** Null before somebody has it taken over. */
    @Nullable
    Way way() {
        return replaces == null ? null : new Way(replaces, serviceKind);
    }

    BillState state() {
        if (withdrawnAt != null) return BillState.WITHDRAWN;
        if (finishedAt != null) return BillState.FINISHED;
        if (stoppedAt != null) return BillState.STOPPED;
        if (begunAt != null) return BillState.RUNNING;
        return checkedAt == null ? BillState.CHECKING : BillState.CHECKED;
    }

    void checked(BillCounts found, Instant at) {
        this.counts = found;
        this.checkedAt = at;
    }

    /** Goes on in the same way where it stopped. */
    void begin(Way way, MemberId by, Instant at) {
        if (state() != BillState.CHECKED && state() != BillState.STOPPED) throw new BillRefusal(state());
        boolean resumed = stoppedAt != null;
        this.stoppedAt = null;
        if (resumed) return;
        this.begunBy = by;
        this.begunAt = at;
        this.replaces = way.replaces();
        this.serviceKind = way.services();
    }

    void stop(Instant at) {
        this.stoppedAt = at;
    }

    void finish(BillCounts done, Instant at) {
        this.counts = done;
        this.finishedAt = at;
    }

    /** Ends it wherever it is. What was taken over stays. */
    void withdraw(MemberId by, Instant at) {
        if (withdrawnAt != null) throw new BillRefusal(state());
        this.withdrawnBy = by;
        this.withdrawnAt = at;
    }
}
