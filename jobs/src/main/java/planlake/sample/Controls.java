package planlake.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.math.BigDecimal;
import java.time.YearMonth;
import planlake.sample.dirt.Dirt;
import planlake.sample.files.Deliveries;
import planlake.sample.province.MonthCompletion;
import planlake.sample.province.SampleSpec;

/** The units' own sums of a month, as they send them beside their sheets: a control total each, and the province's. */
record Controls(SampleSpec spec, Deliveries deliveries) {

    private static final String REMARK = "示例数据，非真实统计";
    private static final String WRONG = "示例数据，有意多报一成";

    void write(YearMonth month, MonthCompletion completion) {
        String name = month.getYear() + "年" + month.getMonthValue() + "月控制数（示例数据）.csv";
        deliveries.write("control", month, "单位自报", 20, name, writer -> lines(writer, month, completion));
    }

    /** Where the sample is very dirty, the first unit's sum of the last month is a tenth too high. */
    private void lines(CsvWriter writer, YearMonth month, MonthCompletion completion) {
        writer.writeRecord("报送单位", "清单", "指标", "数值(万元)", "项目数", "备注");
        boolean isNextWrong = spec.dirt() == Dirt.HEAVY && month.equals(spec.last());
        for (MonthCompletion.Own own : completion.own()) {
            boolean isWrong = isNextWrong && !own.unit().equals("全省");
            isNextWrong &= !isWrong;
            BigDecimal done = new BigDecimal(own.doneWan());
            writer.writeRecord(
                    own.unit(),
                    "全部",
                    "本年完成",
                    isWrong ? done.multiply(new BigDecimal("1.1")).toPlainString() : own.doneWan(),
                    "",
                    isWrong ? WRONG : REMARK);
            writer.writeRecord(own.unit(), "全部", "项目数", "", Long.toString(own.projects()), REMARK);
        }
    }
}
