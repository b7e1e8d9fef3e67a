package io.demarc.impact.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NoticeTests {

    @Test
    void owners_plan_from_180_days_before_test_from_60_and_change_over_from_14() {
        assertThat(Notice.at(180)).isEqualTo(Notice.PLAN);
        assertThat(Notice.at(61)).isEqualTo(Notice.PLAN);
        assertThat(Notice.at(60)).isEqualTo(Notice.TEST);
        assertThat(Notice.at(15)).isEqualTo(Notice.TEST);
        assertThat(Notice.at(14)).isEqualTo(Notice.CHANGE);
        assertThat(Notice.at(0)).isEqualTo(Notice.CHANGE);
        assertThat(Notice.at(-1)).isEqualTo(Notice.OVER);
        assertThatThrownBy(() -> Notice.at(181)).isInstanceOf(IllegalArgumentException.class);
    }
}
