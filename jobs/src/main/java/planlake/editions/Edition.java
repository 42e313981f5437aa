package planlake.editions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import planlake.delta.Released;
import planlake.landing.Home;

/**
 * A month's bulletin as it was published.
 *
 * @param number 1, 2, 3 … in the order of publishing
 * @param month what it is about
 * @param publishedAt when it was published
 * @param knownAt what had been received by then is what it knew
 * @param release the release that it was made from
 * @param software the version of Planlake
 * @param logic digest of the queries, checks and code lists
 * @param layout digest of the tables' names and types
 * @param thresholds the rules and thresholds that held for the month: name to value
 * @param deliveries the ids of all deliveries that it knew, those taken back by then included
 * @param withdrawn those that had been taken back, to when
 * @param accepted what held the month and was accepted: hold to reason
 * @param files the printed files, to their SHA-256
 * @param tables the tables that it was printed from, kept beside it, to their versions
 */
public record Edition(
        @JsonProperty("edition") int number,
        YearMonth month,
        Instant publishedAt,
        Instant knownAt,
        long release,
        String software,
        String logic,
        String layout,
        Map<String, String> thresholds,
        List<String> deliveries,
        Map<String, Instant> withdrawn,
        Map<String, String> accepted,
        Map<String, String> files,
        Map<String, Long> tables) {

    /** The edition's folder below {@link Home#editions}. */
    @JsonIgnore
    public String folder() {
        return "%04d-%s".formatted(number, month);
    }

    Path files(Home home) {
        return home.editions().resolve(folder()).resolve("files");
    }

    /** The tables that it was printed from, as readers of a release see them. */
    public Released released(Home home) {
        return new Released(
                home.withWarehouse("editions/" + folder() + "/tables"),
                release,
                "edition " + number,
                knownAt,
                layout,
                logic,
                Map.of(),
                tables);
    }
}
