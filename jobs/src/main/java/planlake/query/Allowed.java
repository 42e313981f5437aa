package planlake.query;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a question may consist of. Everything is named: a kind of plan, expression or function that a new version of
 * Spark brings is refused until it is written here.
 */
final class Allowed {

    /** What Spark's parser makes of a question, before anything is looked up. Classes are compared exactly. */
    static final Set<Class<?>> PLANS = classes("""
            plans.logical:
                Aggregate Distinct Except Filter Generate GlobalLimit Intersect Join LateralJoin LocalLimit
                LocalRelation Offset OneRowRelation Pivot Project Sort SubqueryAlias Union UnresolvedHint
                UnresolvedWith Unpivot WithWindowDefinition
            analysis:
                UnresolvedHaving UnresolvedInlineTable UnresolvedQualify UnresolvedRelation
                UnresolvedSubqueryColumnAliases UnresolvedTVFAliases UnresolvedTableValuedFunction
            expressions:
                PipeOperator
            """);

    static final Set<Class<?>> EXPRESSIONS = classes("""
            analysis:
                MultiAlias UnresolvedAlias UnresolvedAttribute UnresolvedExtractValue UnresolvedFunction
                UnresolvedGenerator UnresolvedOrdinal UnresolvedPipeAggregateOrdinal UnresolvedStar
                UnresolvedStarExceptOrReplace
            expressions:
                Add Alias And AttributeReference BitwiseAnd BitwiseNot BitwiseOr BitwiseXor CaseWhen Cast
                Coalesce Collate Concat CreateNamedStruct Cube CurrentDate CurrentRow$ CurrentTimestamp Divide
                EqualNullSafe EqualTo Exists GreaterThan GreaterThanOrEqual GroupingSets ILike In InSubquery
                IntegralDivide IsNotNull IsNull LambdaFunction LateralSubquery LessThan LessThanOrEqual Like
                LikeAll LikeAny ListQuery Literal Lower Multiply Not NotLikeAll NotLikeAny Or Overlay
                PipeExpression RLike Remainder Rollup ScalarSubquery ShiftLeft ShiftRight ShiftRightUnsigned
                SortOrder SpecifiedWindowFrame StringLocate StringTrim StringTrimLeft StringTrimRight Substring
                Subtract TimestampAdd TimestampDiff UnaryMinus UnaryPositive UnboundedFollowing$
                UnboundedPreceding$ UnresolvedCollation UnresolvedNamedLambdaVariable UnresolvedWindowExpression
                UnspecifiedFrame$ WindowExpression WindowSpecDefinition
            expressions.aggregate:
                AggregateExpression AnyValue First Last
            """);

    /**
     * Functions that compute from their arguments alone. Left out besides everything that reads files, runs code or
     * tells of the session: {@code aggregate} and {@code reduce} (a text can double at each step), {@code printf} and
     * {@code format_string} (a width in the format), and what gives another answer each time ({@code rand},
     * {@code uuid}).
     */
    static final Set<String> FUNCTIONS = names("""
            abs acos acosh asin asinh atan atan2 atanh bin bround cbrt ceil ceiling conv cos cosh cot csc degrees div e exp
            expm1 factorial floor greatest hex hypot least ln log log10 log1p log2 mod negative pi pmod positive pow power
            radians rint round sec shiftleft shiftright shiftrightunsigned sign signum sin sinh sqrt tan tanh unhex
            width_bucket bit_count bit_get getbit try_add try_divide try_mod try_multiply try_subtract
            bit_and bit_or bit_xor

            ascii base64 bit_length btrim char char_length character_length chr collate collation concat concat_ws contains
            endswith find_in_set format_number initcap instr lcase left len length levenshtein locate lower lpad ltrim luhn_check
            mask octet_length overlay position regexp regexp_count regexp_extract regexp_extract_all regexp_instr regexp_like
            regexp_replace regexp_substr repeat replace reverse right rlike rpad rtrim sentences soundex space split split_part
            startswith string substr substring substring_index to_char to_number to_varchar translate trim try_to_number
            ucase unbase64 upper like ilike md5 sha1 sha2 crc32 hash xxhash64 quote

            add_months curdate current_date current_timestamp date date_add date_diff date_format date_from_unix_date
            date_part date_sub date_trunc dateadd datediff datepart day dayname dayofmonth dayofweek dayofyear extract
            from_unixtime from_utc_timestamp hour last_day localtimestamp make_date make_timestamp minute month monthname
            months_between next_day now quarter second timestamp timestamp_seconds to_date to_timestamp
            to_unix_timestamp to_utc_timestamp trunc try_make_timestamp try_to_date try_to_timestamp unix_date unix_timestamp
            weekday weekofyear year make_interval make_ym_interval make_dt_interval try_make_interval

            coalesce if ifnull isnan isnotnull isnull nanvl nullif nullifzero nvl nvl2 zeroifnull when equal_null between
            and or not in

            bigint binary boolean cast decimal double float int smallint tinyint typeof try_element_at try_avg try_sum

            any any_value approx_count_distinct approx_percentile array_agg avg bool_and bool_or collect_list collect_set corr count count_if
            covar_pop covar_samp every first first_value grouping grouping_id kurtosis last last_value listagg max max_by
            mean median min min_by mode percentile percentile_approx percentile_cont percentile_disc regr_avgx regr_avgy
            regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy skewness some std stddev stddev_pop
            stddev_samp string_agg sum var_pop var_samp variance histogram_numeric

            cume_dist dense_rank lag lead nth_value ntile percent_rank rank row_number

            array array_append array_compact array_contains array_distinct array_except array_insert array_intersect array_join
            array_max array_min array_position array_prepend array_remove array_repeat array_size array_sort array_union
            arrays_overlap arrays_zip cardinality element_at exists filter flatten forall get map map_concat
            map_contains_key map_entries map_filter map_from_arrays map_from_entries map_keys map_values map_zip_with
            named_struct sequence size slice sort_array str_to_map struct transform transform_keys transform_values zip_with
            get_json_object to_json

            explode explode_outer posexplode posexplode_outer inline inline_outer stack
            """);

    /** Functions that stand where a table stands. */
    static final Set<String> TABLE_FUNCTIONS =
            names("explode explode_outer posexplode posexplode_outer inline inline_outer stack range");

    /** Hints about how to join: they change the speed, not the answer nor the number of tasks. */
    static final Set<String> HINTS =
            names("broadcast broadcastjoin mapjoin merge mergejoin shuffle_merge shuffle_hash shuffle_replicate_nl");

    /**
     * Words that Spark takes for a function without brackets when no column has that name, and that tell of the
     * session.
     */
    static final Set<String> SESSION_WORDS = names(
            "current_user user session_user current_catalog current_database current_schema current_path current_role");

    private Allowed() {}

    /** Classes of Spark's Catalyst below their packages in it; one that this version does not have is a bug. */
    private static Set<Class<?>> classes(String words) {
        var classes = new HashSet<Class<?>>();
        String inPackage = "";
        for (String word : words.strip().split("\\s+", -1)) {
            if (word.endsWith(":")) {
                inPackage = "org.apache.spark.sql.catalyst." + word.replace(':', '.');
                continue;
            }
            try {
                classes.add(Class.forName(inPackage + word, false, Allowed.class.getClassLoader()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return Set.copyOf(classes);
    }

    private static Set<String> names(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
