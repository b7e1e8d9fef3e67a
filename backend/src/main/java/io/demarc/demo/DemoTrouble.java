package io.demarc.demo;

/** The portal does not start: published passwords would open what is not for trying only. */
final class DemoTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    private DemoTrouble(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    static DemoTrouble leftOpen() {
        return new DemoTrouble(
                "This database holds accounts of the demo, and their published password still opens them.",
                "Close them: infra/run --demarc.disable-demo. Or start with the demo, for this machine alone: infra/run"
                        + " --spring.profiles.active=demo");
    }

    /** @param organization one that is there, by its short name */
    static DemoTrouble amongOthers(String organization) {
        return new DemoTrouble(
                "The demo does not come into a database that holds other organizations, like “" + organization + "”.",
                "Start without it: infra/run --spring.profiles.active=default. Or try the demo in a folder of its own:"
                        + " DEMARC_DATA=<folder> infra/run");
    }

    String advice() {
        return advice;
    }
}
