package planlake.query;

import java.util.SortedSet;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/**
 * A question that passed the {@link Gate}.
 *
 * @param text as it was asked
 * @param plan what Spark's parser made of it; this very plan was checked, so this one is run, and not the text again
 * @param tables the published tables that it names, spelled as published
 */
public record SqlStatement(String text, LogicalPlan plan, SortedSet<String> tables) {}
