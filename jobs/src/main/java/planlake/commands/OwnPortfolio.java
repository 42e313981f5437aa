package planlake.commands;

import java.util.List;
import java.util.stream.Stream;
import planlake.errors.Errors;
import planlake.table.Table;
import planlake.table.Table.Portfolio;
import planlake.warehouse.Released;

/** What a home declares of the source that a question is about. */
record OwnPortfolio(String source, Portfolio portfolio) {

    /**
     * The portfolio that {@code source} is.
     *
     * @throws planlake.errors.Refused if no such source is released, or it is no portfolio
     */
    static OwnPortfolio of(Released released, String source) {
        Errors.refuseUnknown("source", source, released.sources().keySet().stream());
        Portfolio portfolio = Table.named("staging." + source).portfolio();
        if (portfolio == null) throw Errors.noPortfolio(source);
        return new OwnPortfolio(source, portfolio);
    }

    /** What it may be cut by. */
    List<String> cuts() {
        return Stream.concat(Stream.of("total", "unit"), portfolio.cuts().stream())
                .toList();
    }
}
