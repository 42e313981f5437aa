package planlake.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of an Excel workbook refer to.
 *
 * @param sheets those that hold cells, in their order
 * @param texts the strings that cells share
 * @param isUncomputed whether a program wrote formulas with zeros for results, for the first reader to compute
 */
record XlsxBook(List<SheetPart> sheets, NumberFormats formats, List<Cell> texts, boolean isUncomputed) {

    /** What shared strings may take in memory, in bytes: two workbooks are read at a time. */
    private static final long MOST_TEXT = 400L << 20;

    private static final String DEFAULT = "xl/workbook.xml";

    private static final Set<String> LISTS =
            Set.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs");

    /** A sheet, and the part that its cells are in. */
    record SheetPart(String name, boolean isHidden, String part) {}

    /** A reference from one part to another. */
    private record Relation(String type, String target) {}

    /** What the workbook's own part says; whoever opens it may have to compute its formulas. */
    private record Contents(List<SheetPart> sheets, boolean isToBeComputed) {}

    static XlsxBook read(ZipParts parts) throws IOException {
        String workbook = parts.has(DEFAULT) ? DEFAULT : mainPart(parts);
        Map<String, Relation> relations = relations(parts, workbook);
        var formats = new NumberFormats();
        Contents contents = contents(parts, workbook, relations, formats);
        String styles = target(relations, "styles");
        if (styles != null && parts.has(styles)) styles(parts, styles, formats);
        String strings = target(relations, "sharedStrings");
        // Excel keeps the order in which it has computed; who leaves the computing to it has none.
        boolean isUncomputed = contents.isToBeComputed() && target(relations, "calcChain") == null;
        // Some name a part that they have not, as all texts stand in their cells.
        boolean hasStrings = strings != null && parts.has(strings);
        List<Cell> texts = strings != null && hasStrings ? texts(parts, strings) : List.of();
        return new XlsxBook(contents.sheets(), formats, texts, isUncomputed);
    }

    /** Some services write the workbook under another name. */
    private static String mainPart(ZipParts parts) throws IOException {
        String main = target(relations(parts, ""), "officeDocument");
        if (main == null) throw UnreadableFile.damaged("缺少部件 " + DEFAULT);
        return main;
    }

    private static Map<String, Relation> relations(ZipParts parts, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        var relations = new HashMap<String, Relation>();
        try (var xml = new XmlPart(parts.open(folder + "_rels/" + part.substring(slash) + ".rels"))) {
            while (xml.next()) {
                if (!xml.isStart("Relationship")) continue;
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id == null || type == null || target == null) throw UnreadableFile.damaged("Relationship");
                relations.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        var path = new ArrayDeque<String>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) path.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) path.addLast(step);
        }
        return String.join("/", path);
    }

    private static @Nullable String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static Contents contents(
            ZipParts parts, String workbook, Map<String, Relation> relations, NumberFormats formats)
            throws IOException {
        var sheets = new ArrayList<SheetPart>();
        boolean isToBeComputed = false;
        try (var xml = new XmlPart(parts.open(workbook))) {
            while (xml.next()) {
                if (xml.isStart("workbookPr") && xml.isTrue("date1904")) formats.countFrom1904();
                if (xml.isStart("calcPr") && xml.isTrue("fullCalcOnLoad")) isToBeComputed = true;
                if (!xml.isStart("sheet")) continue;
                String id = xml.relation();
                Relation relation = id == null ? null : relations.get(id);
                if (relation == null) throw UnreadableFile.damaged("工作表没有内容");
                if (relation.type().equals("xlMacrosheet")) throw XlsxFile.macros();
                // Charts and dialogs are sheets without cells.
                if (!relation.type().equals("worksheet")) continue;
                String name = xml.attribute("name");
                String state = xml.attribute("state");
                boolean isHidden = "hidden".equals(state) || "veryHidden".equals(state);
                sheets.add(new SheetPart(name == null ? "" : name, isHidden, relation.target()));
            }
        }
        return new Contents(List.copyOf(sheets), isToBeComputed);
    }

    private static void styles(ZipParts parts, String part, NumberFormats formats) throws IOException {
        try (var xml = new XmlPart(parts.open(part))) {
            var struck = new ArrayList<Boolean>();
            String list = "";
            while (xml.next()) {
                // Formats of conditions have ids of their own; what they show is not what a cell says.
                if (xml.isStart() && LISTS.contains(xml.name())) list = xml.name();
                else if (xml.isStart("font") && list.equals("fonts")) struck.add(false);
                else if (xml.isStart("strike") && list.equals("fonts") && xml.isOn())
                    struck.set(struck.size() - 1, true);
                else if (xml.isStart("xf") && list.equals("cellXfs")) {
                    int font = xml.number("fontId", 0);
                    formats.style(xml.number("numFmtId", 0), font >= 0 && font < struck.size() && struck.get(font));
                } else if (xml.isStart("numFmt") && list.equals("numFmts")) {
                    String code = xml.attribute("formatCode");
                    if (code != null) formats.declare(xml.number("numFmtId", 0), code);
                }
            }
        }
    }

    private static List<Cell> texts(ZipParts parts, String part) throws IOException {
        var texts = new ArrayList<Cell>();
        long size = 0;
        try (var xml = new XmlPart(parts.open(part))) {
            while (xml.next()) {
                if (!xml.isStart("si")) continue;
                Cell text = xml.rich("si").cell(false);
                texts.add(text);
                // Objects take about 80 bytes beside the two of each character.
                size += 80 + 2L * text.text().length();
                if (size > MOST_TEXT) throw new UnreadableFile("工作簿中的文字过多", "请分成几个文件，或另存为 CSV 后重新报送");
            }
            xml.finish();
        }
        return texts;
    }
}
