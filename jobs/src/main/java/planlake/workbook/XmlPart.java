package planlake.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part of a workbook, tag by tag. Names are without namespace, so that strict and usual workbooks read alike.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int MOST_DEPTH = 100;
    private static final int LONGEST = 1 << 20;
    /** How a workbook writes characters that XML can't hold; an underscore that would begin one is written so, too. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(InputStream in) throws UnreadableFile {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(new ShortTokens(in));
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Moves on to the next begin or end of an element; false behind the last. */
    boolean next() throws UnreadableFile {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private int event() throws UnreadableFile {
        int event;
        try {
            event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFile("工作簿含有外部实体声明", "请在 Excel 中新建工作簿，粘贴数值后重新报送");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > MOST_DEPTH) throw UnreadableFile.damaged("XML 层次过深");
        if (event == XMLStreamConstants.END_ELEMENT) depth--;
        return event;
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isStart(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) throws UnreadableFile {
        try {
            return reader.getAttributeValue(null, name);
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    /** The attribute that points to another part; its namespace has two names. */
    @Nullable
    String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            boolean isRelation = namespace != null && namespace.endsWith("/relationships");
            if (isRelation && reader.getAttributeLocalName(i).equals("id")) return reader.getAttributeValue(i);
        }
        return null;
    }

    /**
     * A number given by an attribute.
     *
     * @param missing what stands for an attribute that is not there
     */
    int number(String attribute, int missing) throws UnreadableFile {
        String value = attribute(attribute);
        if (value == null) return missing;
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw UnreadableFile.damaged(attribute + "=" + value.substring(0, Math.min(20, value.length())));
        }
    }

    boolean isTrue(String attribute) throws UnreadableFile {
        String value = attribute(attribute);
        return "1".equals(value) || "true".equalsIgnoreCase(value);
    }

    /** The text within the element that has just begun; moves to its end. */
    String text() throws UnreadableFile {
        int own = depth;
        String only = "";
        StringBuilder several = null;
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.END_DOCUMENT || depth < own) break;
            if (event != XMLStreamConstants.CHARACTERS
                    && event != XMLStreamConstants.CDATA
                    && event != XMLStreamConstants.SPACE) continue;
            String piece = piece();
            if (only.isEmpty()) {
                only = piece;
            } else {
                if (several == null) several = new StringBuilder(only);
                several.append(piece);
                // The bound on tokens does not bound a text that is cut into many, say by comments.
                if (several.length() > ShortTokens.MOST) throw UnreadableFile.damaged("文字过长");
            }
        }
        return several == null ? only : several.toString();
    }

    private String piece() throws UnreadableFile {
        try {
            return reader.getText();
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    /** The string element that has just begun, without the pronunciation that may stand beside it. */
    Runs rich(String element) throws UnreadableFile {
        var runs = new Runs();
        while (next() && !isEnd(element)) {
            if (isStart("rPh")) skip();
            else if (isStart("r")) runs.begin();
            else if (isStart("strike") && isOn()) runs.strike();
            else if (isStart("vertAlign") && !"baseline".equals(attribute("val"))) runs.raise();
            else if (isStart("t")) runs.add(text());
            if (runs.length() > LONGEST) throw UnreadableFile.damaged("文字过长");
        }
        return runs;
    }

    /** Whether the property that has just begun holds; it need not say so. */
    boolean isOn() throws UnreadableFile {
        return attribute("val") == null || isTrue("val");
    }

    /** A text of a cell, without the escapes of what XML can't hold. */
    static String plain(String written) {
        if (!written.contains("_x")) return written;
        return ESCAPED.matcher(written)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** Moves to the end of the element that has just begun. */
    void skip() throws UnreadableFile {
        int own = depth;
        while (depth >= own && event() != XMLStreamConstants.END_DOCUMENT) {}
    }

    /** Reads what is left, so that its check sum is looked at. */
    void finish() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static UnreadableFile refusal(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile refused) return refused;
        }
        return UnreadableFile.damaged("XML");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Refuses XML with longer tokens than any workbook has: the parser holds a tag, with its attributes, in memory. */
    private static final class ShortTokens extends FilterInputStream {

        static final int MOST = 1 << 20;

        private int since;

        ShortTokens(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int read = in.read(buffer, from, most);
            for (int i = from; i < from + read; i++) {
                if (buffer[i] == '<') since = 0;
                else if (++since > MOST) throw UnreadableFile.damaged("XML 过长");
            }
            return read;
        }
    }
}
