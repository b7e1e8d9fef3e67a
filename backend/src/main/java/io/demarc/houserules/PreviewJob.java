package io.demarc.houserules;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.identity.Member;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Present;
import io.demarc.tenancy.Turns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks through a large portfolio, for a few seconds at a time. */
@Configuration(proxyBeanMethods = false)
class PreviewJob {

    @Bean
    Task<Void> draftedRulesAreLookedAt(RulePreviews previews, Turns turns) {
        return FairTask.of(PreviewQueue.TASK, "house-rule-preview", turns, new Look(previews));
    }

    private record Look(RulePreviews previews) implements FairTask.Work {

        @Override
        public boolean goOn(String job) {
            var pause = Present.instant().plus(FairTask.SLICE);
            boolean left = previews.step(portal(job));
            while (left && Present.instant().isBefore(pause)) left = previews.step(portal(job));
            return left;
        }

        /** Then the page offers to look again. */
        @Override
        public boolean giveUp(String job) {
            previews.remove(portal(job));
            return true;
        }

        private static Member portal(String job) {
            return Member.ofPortal(CurrentOrganization.id(), PreviewQueue.by(job));
        }
    }
}
