package planlake.commands.options;

import java.util.List;
import java.util.stream.Stream;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.table.Table;
import planlake.table.Table.Portfolio;

/** What a home declares of the source that a question is about. */
public record OwnPortfolio(String source, Portfolio portfolio) {

    /**
     * The portfolio that {@code source} is.
     *
     * @throws planlake.errors.Refused if no such source is released, or it is no portfolio
     */
    public static OwnPortfolio of(Released released, String source) {
        Errors.refuseUnknown("source", source, released.sources().keySet().stream());
        Portfolio portfolio = Table.named("staging." + source).portfolio();
        if (portfolio == null) throw Errors.noPortfolio(source);
        return new OwnPortfolio(source, portfolio);
    }

    /** What it may be cut by. */
    public List<String> cuts() {
        return Stream.concat(Stream.of("total", "unit"), portfolio.cuts().stream())
                .toList();
    }
}
