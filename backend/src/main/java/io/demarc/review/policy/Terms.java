package io.demarc.review.policy;

import io.demarc.tenancy.BusinessCalendar;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the policy promised when a round began; a later policy does not change it.
 *
 * @param policy its version
 * @param days business days that each stage has
 * @param months an approval is valid for; none where nothing can be approved
 * @param stagesPerPerson how many stages one person may decide; none where the policy sets no limit
 */
@Embeddable
public record Terms(
        String policy,
        int days,
        @Nullable Integer months,
        @Nullable Integer stagesPerPerson) {

    public LocalDate due(LocalDate opened, BusinessCalendar calendar) {
        return calendar.after(opened, days);
    }

    public LocalDate validUntil(LocalDate granted) {
        if (months == null) throw new IllegalStateException("nothing can be approved on this route");
        return granted.plusMonths(months);
    }

    /** The limit as pages say it before it is met: 0 for none. */
    public int perPerson() {
        return stagesPerPerson == null ? 0 : stagesPerPerson;
    }

    public boolean allows(long stagesOfOnePerson) {
        return stagesPerPerson == null || stagesOfOnePerson <= stagesPerPerson;
    }
}
