package planlake.commands;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import planlake.landing.Acts;
import planlake.landing.Home;

/** What holds months from being published and was accepted, to the reason. */
final class Accepted {

    private Accepted() {}

    /** By all acts on the record. */
    static Map<String, String> now(Home home) {
        return until(home, Instant.MAX);
    }

    /** By the acts of up to a moment. */
    static Map<String, String> until(Home home, Instant moment) {
        var reasons = new TreeMap<String, String>();
        Acts.in(home).of(Acts.ACCEPT).forEach((hold, act) -> {
            if (!act.at().isAfter(moment)) reasons.put(hold, act.reason());
        });
        return reasons;
    }
}
