package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planlake.table.Field;
import planlake.table.Table;
import planlake.values.ColumnReading.DayOrder;
import planlake.values.Values.Value;
import planlake.workbook.Cell;
import planlake.workbook.Cell.Kind;

/** Whatever a cell says, reading it gives a value of the declared type, a reason, a problem or nothing. */
class CellFuzzTest {

    private static final int CELLS = 100_000;
    private static final Set<String> TYPES = Set.of("string", "boolean", "date", "int", "bigint");
    private static final List<Field> FIELDS = Stream.concat(
                    Stream.of("dispatch", "register", "indicator", "contact", "finding", "quarantine", "plan_item")
                            .flatMap(name -> Table.named("staging." + name).fields().stream()),
                    Stream.of(Said.field("bigint", "个"), Said.field("int", null), Said.field("decimal(38,18)", "万元")))
            .filter(field -> TYPES.contains(field.type()) || field.type().startsWith("decimal"))
            .toList();

    private static final List<String> SEEDS =
            """
            1234.56;1,234,567.8;-3.5;（123.45）;约5;超1.2亿元;100万元;12亿3000万;三千二百;壹佰万元整;1000-1200;1.2E+07;1.2345678E+07
            129%;0.741;百分之七十四;７４．１％;10²;½;123<br>;&nbsp;123;&#12345;;&#x1F600;;¥100;100美元;1 234;5 6;1.234,56;#REF!;###
            2025.03;2025年3月底;2025-03-08;20250308;202503;45717;2025年二季度;2025Q2;2025年上半年;3月8日;2023-2026年;Mar 2025
            31-Mar-2025;08/03/2025;二〇二五年三月八日;2025-03-08T00:00:00;2025年3月8日（星期六）;约2025年3月;25/3/8;0000-00-00
            是;未开工;已纳统，MA3MAC0001;☑是 □否;√;—;/;无;N/A;待定;豁免;***;...;办理中
            2411-130202-89-01-637015;24111302028901637015;备案项目代码:2509-140602-89-05-864976;2.41E+19;91210100MA0000000X
            沈阳至白河高速铁路;é¡¹ç›®;椤圭洰;锟斤拷;全 线;控制性工程;<b>全线</b>;<;&;&;;(;（）;-;+;.;,;e;E5;年;月;%;万;亿;元
            """.lines().flatMap(line -> Stream.of(line.split(";"))).toList();

    private static final String SIGNS =
            "0123456789.,-+()（）%％eE/年月日季度上下半万亿元十百千零一二点约超<>&#;:；：，。、 \u3000\n\t\u00a0\u200b\ufeff"
                    + "'\"“”\\|*…—–−～~①²½\ud83d\ude00\ufffd\u0000٣QH是否√";

    private final Random random = new Random(3);

    @Test
    void anyCellIsReadOrRefusedAndNeverBoth() {
        for (int i = 0; i < CELLS; i++) {
            Cell cell = new Cell(text(), kind());
            Field field = one(FIELDS);
            ColumnReading column = column();
            try {
                check(Values.of(cell, field, column), field);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(cell + " as " + field.name() + " " + field.type() + " of " + column, e);
            }
        }
    }

    @Test
    void aProfileTakesAnyCells() {
        for (int i = 0; i < CELLS / 10; i++) {
            var profile = new ColumnProfile(one(FIELDS), YearMonth.of(2025, 3), null);
            for (int j = 0; j < 5; j++) profile.see(new Cell(text(), kind()));
            assertThat(profile.column(ColumnReading.DayOrder.UNKNOWN, false, ""))
                    .isNotNull();
            profile.doubt();
        }
    }

    @Test
    void amountsAreTheSameInEveryUnitWidthAndGrouping() {
        for (int i = 0; i < CELLS / 10; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(10_000_000_000L), random.nextInt(9));
            String text = (random.nextBoolean() ? "" : "-") + number.toPlainString();
            String moved = new BigDecimal(text).movePointRight(4).toPlainString();
            @Nullable Object wan = amount(text, "万元");

            assertThat(amount(text, "亿元")).as(text).isEqualTo(amount(moved, "万元"));
            assertThat(amount(moved, "元")).as(text).isEqualTo(wan);
            assertThat(amount(text + "亿元", "元")).as(text).isEqualTo(amount(text, "亿元"));
            assertThat(amount(text + "万元", "亿元")).as(text).isEqualTo(wan);
            assertThat(amount(wide(text), "万元")).as(text).isEqualTo(wan);
            assertThat(amount(grouped(text, ","), "万元")).as(text).isEqualTo(wan);
            assertThat(amount(grouped(text, "，"), "万元")).as(text).isEqualTo(wan);
            assertThat(amount("约" + text, "万元")).as(text).isEqualTo(wan);
            assertThat(amount(" \"" + text + "\"<br>", "万元")).as(text).isEqualTo(wan);
        }
    }

    private static @Nullable Object amount(String text, String unit) {
        Value value = Said.read(text, "done_month_wan", unit);
        assertThat(value.problem()).as(text).isNull();
        return value.value();
    }

    private static String grouped(String number, String comma) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        return whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", comma) + number.substring(whole.length());
    }

    /** The same in full-width characters. */
    static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)));
        return wide.toString();
    }

    private static void check(Value value, Field field) {
        if (value.problem() != null) {
            assertThat(value).isEqualTo(Value.unreadable(value.problem()));
            assertThat(value.problem()).containsPattern("\\p{IsHan}");
        }
        if (value.value() == null) {
            assertThat(value.precision()).isNull();
            return;
        }
        assertThat(value.missing()).isNull();
        assertThat(value.precision() != null).isEqualTo(field.type().equals("date"));
        assertThat(value.value()).isInstanceOf(type(field));
        if (value.value() instanceof BigDecimal number && field.sparkType() instanceof DecimalType type) {
            assertThat(number.scale()).isEqualTo(type.scale());
            assertThat(number.precision()).isLessThanOrEqualTo(type.precision());
        }
        if (value.value() instanceof LocalDate day) assertThat(day.getYear()).isBetween(1950, 2100);
        if (value.value() instanceof String text) assertThat(text).isNotBlank();
    }

    private static Class<?> type(Field field) {
        return switch (field.type()) {
            case "string" -> String.class;
            case "boolean" -> Boolean.class;
            case "date" -> LocalDate.class;
            case "int" -> Integer.class;
            case "bigint" -> Long.class;
            default -> BigDecimal.class;
        };
    }

    private ColumnReading column() {
        String unit = one(List.of("元", "千元", "万元", "百万元", "亿元"));
        Year year = random.nextBoolean() ? Year.of(2025) : null;
        DayOrder order = one(List.of(DayOrder.values()));
        return new ColumnReading(unit, random.nextBoolean(), random.nextBoolean(), YearMonth.of(2025, 3), year, order);
    }

    private Kind kind() {
        return random.nextInt(3) > 0 ? Kind.TEXT : one(List.of(Kind.values()));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String text() {
        var text = new StringBuilder(seed());
        for (int mutations = random.nextInt(5); mutations > 0; mutations--) mutate(text);
        return text.toString();
    }

    private String seed() {
        return one(SEEDS);
    }

    private void mutate(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(3));
        String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
        switch (random.nextInt(8)) {
            case 0, 1 -> text.insert(at, sign);
            case 2 -> text.delete(at, end);
            case 3 -> text.replace(at, end, sign);
            case 4 -> text.insert(at, seed());
            case 5 -> text.insert(at, text.substring(at, end));
            case 6 -> text.replace(0, text.length(), wide(text.toString()));
            default -> text.append(sign.repeat(random.nextInt(20) == 0 ? 300 : 2));
        }
    }
}
