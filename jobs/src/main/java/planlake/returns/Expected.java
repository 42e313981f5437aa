package planlake.returns;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NumericType;
import planlake.table.Field;
import planlake.table.Field.Constraints;
import planlake.table.Table;

/** What a cell must hold to be taken in, in Chinese, by the declaration of its field. */
final class Expected {

    private Expected() {}

    static String of(Table table, Field field, String problem) {
        if (problem.contains("主键相同而内容不同")) return "应保留的一行照抄原内容，其余各行不填；确属不同项目的，各填各的" + field.label();
        if (problem.contains("完全重复")) return "确属重复的照抄原内容即可；否则填正确的" + field.label();
        String may = field.constraints().required() || isKey(table, field) ? "" : "，没有的填“无”";
        return form(field) + may;
    }

    private static boolean isKey(Table table, Field field) {
        Table.Statement statement = table.statement();
        return statement != null && statement.key().contains(field.name());
    }

    private static String form(Field field) {
        Constraints constraints = field.constraints();
        if (!constraints.enumeration().isEmpty()) return "填 " + String.join("、", constraints.enumeration()) + " 之一";
        if ("project_code".equals(field.format())) return "填投资项目在线审批监管平台的完整代码，如 2501-210100-04-01-123456";
        if ("identifier".equals(field.format())) return "填完整的编号，一位不少，不用科学计数法";
        if (field.sparkType() instanceof BooleanType) return "填 是 或 否";
        if (field.sparkType() instanceof DateType) return "填日期，如 2025-03-15、2025年3月";
        if (field.sparkType() instanceof NumericType) return number(field);
        return "填" + field.label();
    }

    private static String number(Field field) {
        String unit = field.isMoney() ? "，单位与原表该列相同" : field.isPercent() ? "，写法与原表该列相同" : "";
        return "填一个数字" + range(field.constraints()) + unit;
    }

    private static String range(Constraints constraints) {
        BigDecimal least = constraints.minimum();
        BigDecimal most = constraints.maximum();
        if (least == null && most == null) return "";
        if (least != null && most != null) return "，" + least.toPlainString() + " 至 " + most.toPlainString();
        return least != null
                ? "，不小于 " + least.toPlainString()
                : "，不大于 " + Objects.requireNonNull(most).toPlainString();
    }
}
