package planlake.values;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.values.ProjectCode.Era;
import planlake.values.Values.Value;
import planlake.workbook.Cell;
import planlake.workbook.Cell.Kind;

/** Makes codes from cells. A code that a spreadsheet took for a number has lost digits, and is never made up again. */
final class Codes {

    private static final String LOST = "已丢失位数，无法恢复，请按文本填写";
    /** The length of a project code that has all its hyphens. */
    private static final int STANDARD = 24;

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:\\.[0-9]{1,20})?[eE]\\+?[0-9]{1,3}");
    /** A spreadsheet keeps 15 digits and fills up with zeros. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9]{15}0{5,10}");

    private static final Pattern BEYOND_15 = Pattern.compile("[0-9]{16,40}");
    private static final Pattern ONLY_15 = Pattern.compile("[0-9]{15}");
    private static final Pattern DASHES = Pattern.compile("\\s*[-‐‑‒–—―−_]\\s*");
    /** A code inside a text, not a part of a longer row of digits. */
    private static final Pattern WITHIN =
            Pattern.compile("(?<![0-9])(?<![0-9]-)" + ProjectCode.FORM.pattern() + "(?!-?[0-9])");

    private Codes() {}

    /** @param format a word of {@link planlake.table.Field#FORMATS} */
    static Value read(Cell cell, String format) {
        boolean isProject = format.equals("project_code");
        Optional<ProjectCode> plain =
                isProject && cell.text().length() == STANDARD ? ProjectCode.of(cell.text()) : Optional.empty();
        if (plain.isPresent()) return warned(Value.of(cell.text()), plain.get());
        Written written = Written.of(cell);
        String compact = written.compact();
        if (SCIENTIFIC.matcher(compact).matches()) return Value.unreadable("是科学计数法，" + LOST);
        boolean isNumber =
                cell.kind() == Kind.NUMBER && BEYOND_15.matcher(compact).matches();
        if (isNumber || ROUNDED.matcher(compact).matches()) return Value.unreadable("第 15 位之后变成了 0，" + LOST);
        if (isProject && ONLY_15.matcher(compact).matches()) return Value.unreadable("只剩 15 位，" + LOST);
        if (Written.hasFigureSigns(cell.text())) return Value.unreadable("代码中有上标或带圈的数字");
        if (isProject && !written.isTooLong()) return project(cell, written);
        return written.mark(Value.of(isProject ? cell.tidy() : compact));
    }

    private static Value project(Cell cell, Written written) {
        String dashed = DASHES.matcher(written.text()).replaceAll("-");
        Optional<ProjectCode> whole = ProjectCode.of(Cell.compact(dashed));
        if (whole.isPresent()) {
            String code = whole.get().toString();
            boolean isPlain = code.equals(cell.text().strip());
            return warned(isPlain ? Value.of(code) : Value.of(code).marked("normalised"), whole.get());
        }
        Map<String, ProjectCode> codes = within(dashed);
        if (codes.size() > 1) return Value.unreadable("有 %d 个项目代码，应填一个".formatted(codes.size()));
        if (codes.isEmpty()) return Value.of(written.compact());
        ProjectCode code = codes.values().iterator().next();
        return warned(Value.of(code.toString()).marked("glued"), code);
    }

    private static Map<String, ProjectCode> within(String text) {
        var codes = new LinkedHashMap<String, ProjectCode>();
        Matcher found = WITHIN.matcher(text);
        while (found.find()) {
            ProjectCode.of(found.group()).ifPresent(code -> codes.put(code.toString(), code));
        }
        return codes;
    }

    private static Value warned(Value value, ProjectCode code) {
        if (code.era() == Era.UNKNOWN) {
            return value.warned(new Warning("code_form", code + " 的前四位既不是年月，也不是 2013 至 2020 年"));
        }
        Value read = value;
        if (!code.isChecked()) {
            read = read.warned(new Warning("code_check_digit", "%s 的校验码应为 %s".formatted(code, code.checkDigit())));
        }
        if (!code.isOfKnownRegion()) {
            read = read.warned(new Warning("code_region", "%s 的行政区划代码 %s 不存在".formatted(code, code.region())));
        }
        return read;
    }
}
