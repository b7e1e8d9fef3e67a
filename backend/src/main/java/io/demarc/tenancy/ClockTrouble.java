package io.demarc.tenancy;

/** The portal does not start: its clock may not be set, or not to that. */
final class ClockTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    private ClockTrouble(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    static ClockTrouble inEarnest() {
        return new ClockTrouble(
                "The clock (demarc.clock) can be set in the demo only: decisions of people are dated by it.",
                "Leave demarc.clock out. Or try it with the demo: infra/run --demarc.clock=2027-03-01T09:00:00Z");
    }

    static ClockTrouble unreadable(String said) {
        return new ClockTrouble(
                "The clock (demarc.clock) cannot be set to “" + said + "”, which is no moment in UTC.",
                "Say it like 2027-03-01T09:00:00Z.");
    }

    String advice() {
        return advice;
    }
}
