package planlake.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import planlake.errors.Errors;

/**
 * Bounds functions whose result can be as large as a number says. The number must be written out. Sizes multiply where
 * one such call stands inside another, so the product over the whole statement is bounded, wherever the calls stand.
 */
final class Sizes {

    /** Characters or elements that one cell may be blown up to. */
    static final long MOST_IN_A_CELL = 1_000_000;

    /** Rows that {@code range} may give. */
    static final long MOST_ROWS = 1_000_000;

    /** Rows that {@code stack} may make of one. */
    static final long MOST_STACKED = 1_000;

    /** Decimal places that anything may be rounded to or printed with. */
    static final long MOST_PLACES = 38;

    /** The argument that says how large the result gets. */
    private static final Map<String, Integer> SIZE_AT =
            Map.of("repeat", 1, "space", 0, "lpad", 1, "rpad", 1, "array_repeat", 1);

    private static final Set<String> ROUNDING = Set.of("round", "bround", "ceil", "ceiling", "floor", "format_number");

    private long product = 1;

    /** Takes one call into account; a call whose size is not bounded is refused. */
    void take(String function, List<Expression> arguments) {
        Integer at = SIZE_AT.get(function);
        if (at != null && at < arguments.size()) {
            multiply(function, literal(function, arguments.get(at)));
        } else if (function.equals("sequence")) {
            multiply(function, steps(function, arguments));
        } else if (function.equals("range")) {
            // The end is not included.
            bound(function, steps(function, withStart(arguments)) - 1, MOST_ROWS);
        } else if (function.equals("stack") && !arguments.isEmpty()) {
            bound(function, literal(function, arguments.get(0)), MOST_STACKED);
        } else if (function.equals("array_insert") && arguments.size() > 1) {
            // A position beyond the end pads the array with nulls.
            multiply(function, Math.abs(literal(function, arguments.get(1))));
        } else if (ROUNDING.contains(function) && arguments.size() > 1) {
            bound(function, Math.abs(literal(function, arguments.get(1))), MOST_PLACES);
        }
    }

    private void multiply(String function, long size) {
        bound(function, size, MOST_IN_A_CELL);
        product *= Math.max(1, size);
        bound(function, product, MOST_IN_A_CELL);
    }

    private static void bound(String function, long size, long most) {
        if (size > most) throw Errors.queryTooLarge(function, most);
    }

    /** {@code range(n)} counts from 0; a fourth argument only says how to cut the rows up. */
    private static List<Expression> withStart(List<Expression> arguments) {
        return arguments.size() == 1
                ? List.of(new Literal(0, DataTypes.IntegerType), arguments.get(0))
                : arguments.subList(0, Math.min(3, arguments.size()));
    }

    /** How many values lie from the first argument to the second, in steps of the third. */
    private static long steps(String function, List<Expression> arguments) {
        if (arguments.size() < 2) return 1;
        long from = literal(function, arguments.get(0));
        long to = literal(function, arguments.get(1));
        long step = arguments.size() < 3 ? 1 : stepLength(function, arguments.get(2));
        if (step == 0) throw Errors.queryTooLarge(function, MOST_IN_A_CELL);
        try {
            return Math.addExact(Math.absExact(Math.subtractExact(to, from)) / Math.abs(step), 1);
        } catch (ArithmeticException beyondLong) {
            throw Errors.queryTooLarge(function, MOST_ROWS);
        }
    }

    /** The step; between dates in whole days, a month counted as its shortest. */
    private static long stepLength(String function, Expression step) {
        if (step instanceof Literal literal && literal.value() instanceof Number length) {
            if (literal.dataType() instanceof YearMonthIntervalType) return length.longValue() * 28;
            if (literal.dataType() instanceof DayTimeIntervalType) {
                return length.longValue() / 86_400_000_000L;
            }
        }
        return literal(function, step);
    }

    /** A whole number or a date (as days) that is written out. */
    private static long literal(String function, Expression argument) {
        if (argument instanceof UnaryMinus minus) return -literal(function, minus.child());
        if (argument instanceof Literal literal
                && literal.value() instanceof Number number
                && (literal.dataType().equals(DataTypes.IntegerType)
                        || literal.dataType().equals(DataTypes.LongType)
                        || literal.dataType().equals(DataTypes.DateType))) {
            return number.longValue();
        }
        throw Errors.querySizeUnknown(function);
    }
}
