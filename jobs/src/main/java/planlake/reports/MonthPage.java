package planlake.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.IOUtils;
import planlake.reports.print.Card;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.Figure;
import planlake.reports.print.Front;
import planlake.reports.print.Html;
import planlake.reports.print.PageTable;
import planlake.reports.print.Section;

/** The month's page: one file that loads nothing, readable without scripts, and allowed to run only its own. */
final class MonthPage {

    /** Lines, bars and rings, both renderers, marks and tooltips: all that the charts use. */
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

    private MonthPage() {}

    static String html(Front front, List<Section> sections) throws IOException {
        String echarts = resource(ECHARTS);
        String script = resource("/report/page.js");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", Html.text(front.title()));
        values.put("month", Html.text(front.monthName()));
        values.put("hashes", Html.hash(echarts) + " " + Html.hash(script));
        values.put("style", resource("/report/page.css"));
        values.put("time", front.timeProgressPct());
        values.put("banner", banner(front));
        values.put("facts", items(front.facts()));
        values.put("first", sections.get(0).id());
        values.put("contents", contents(sections));
        values.put("sections", sections.stream().map(MonthPage::section).collect(Collectors.joining("\n")));
        values.put("echarts", echarts);
        values.put("script", script);
        return Html.fill(resource("/report/page.html"), values);
    }

    private static String resource(String name) throws IOException {
        return IOUtils.resourceToString(name, StandardCharsets.UTF_8);
    }

    private static String banner(Front front) {
        return front.banner()
                .map(text -> "<p class=\"banner\" role=\"note\">" + Html.text(text) + "</p>")
                .orElse("");
    }

    private static String items(List<String> texts) {
        return texts.stream().map(text -> "<li>" + Html.text(text) + "</li>").collect(Collectors.joining());
    }

    private static String contents(List<Section> sections) {
        return sections.stream()
                .map(section -> "<a href=\"#%s\">%s</a>".formatted(section.id(), Html.text(section.title())))
                .collect(Collectors.joining());
    }

    private static String section(Section section) {
        StringBuilder html =
                new StringBuilder("<section id=\"%1$s\" aria-labelledby=\"h-%1$s\"><h2 id=\"h-%1$s\">%2$s</h2>"
                        .formatted(section.id(), Html.text(section.title())));
        String cards = section.cards().stream().map(MonthPage::card).collect(Collectors.joining());
        html.append(cards.isEmpty() ? "" : "<div class=\"cards\">" + cards + "</div>");
        html.append(lead(section.lead()));
        String figures = section.figures().stream().map(MonthPage::figure).collect(Collectors.joining());
        html.append(figures.isEmpty() ? "" : "<div class=\"figures\">" + figures + "</div>");
        section.tables().forEach(table -> html.append(PageTable.html(table)));
        return html.append("</section>").toString();
    }

    private static String lead(List<String> lead) {
        return lead.size() == 1
                ? "<p class=\"lead\">" + Html.text(ColumnKind.clean(lead.get(0))) + "</p>"
                : lead.isEmpty()
                        ? ""
                        : "<ul class=\"lead\">"
                                + items(lead.stream().map(ColumnKind::clean).toList()) + "</ul>";
    }

    private static String card(Card card) {
        Card.Headline rate = card.rate();
        String facts = card.facts().stream()
                .map(fact -> "<div><dt>%s</dt><dd>%s<small>%s</small></dd></div>"
                        .formatted(Html.text(fact.name()), Html.text(fact.value()), Html.text(fact.unit())))
                .collect(Collectors.joining());
        return """
                <article class="card"><h3>%s</h3><p class="count">%s</p>
                <p class="rate"><b>%s</b><span>投资完成率</span><em class="%s">%s</em></p>
                <div class="meter" style="--w:%s;--t:%s"><i></i><u></u></div>
                <p class="against">序时进度 %s</p><dl>%s</dl></article>
                """.formatted(
                        Html.text(card.title()),
                        Html.text(card.subtitle()),
                        Html.text(rate.complete()),
                        rate.tone(),
                        Html.text(rate.points()),
                        rate.completePct(),
                        rate.timePct(),
                        Html.text(rate.timeProgress()),
                        facts);
    }

    private static String figure(Figure figure) {
        String body;
        if (figure instanceof Figure.Chart chart) {
            body = """
                    <div class="chart" id="%s" style="height:%dpx" data-unit="%s"><p>%s</p></div>\
                    <script type="application/json" data-chart="%s">%s</script>""".formatted(
                            chart.id(),
                            chart.heightPx(),
                            Html.text(chart.unit()),
                            Html.text(chart.alt()),
                            chart.id(),
                            Html.json(chart.option()));
        } else {
            body = "<div class=\"scroll\" tabindex=\"0\">" + ((Figure.Drawing) figure).svg() + "</div>";
        }
        return "<figure role=\"group\" aria-label=\"%s\"><figcaption>%s</figcaption>%s</figure>"
                .formatted(
                        Html.text(ColumnKind.clean(figure.title() + "。" + figure.alt())),
                        Html.text(figure.title()),
                        body);
    }
}
