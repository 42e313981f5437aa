package planlake.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip file, by name whatever its case. Refused are bombs (entries, size, ratio), encrypted entries,
 * names that are there twice, and entries whose check sum is not that of their bytes.
 */
final class ZipParts implements AutoCloseable {

    private static final long MOST_INFLATED = 4L << 30;
    private static final long RATIO_FROM = 64L << 20;
    private static final int MOST_RATIO = 200;
    private static final int MOST_ENTRIES = 2_000;

    private final ZipFile zip;
    private final long packed;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private long inflated;

    private ZipParts(ZipFile zip, long packed) {
        this.zip = zip;
        this.packed = packed;
    }

    /** @throws UnreadableFile if the file is no zip file, or one that is refused */
    static ZipParts open(Path file) throws IOException {
        ZipParts parts = new ZipParts(zip(file), Files.size(file));
        try {
            parts.list();
            return parts;
        } catch (IOException e) {
            parts.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws UnreadableFile {
        try {
            return ZipFile.builder().setFile(file.toFile()).get();
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private void list() throws UnreadableFile {
        long declared = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.isDirectory()) continue;
            if (entry.getGeneralPurposeBit().usesEncryption()) throw new UnreadableFile("文件已加密", "请取消密码后重新报送");
            String name = name(entry);
            String key = key(name);
            if (entries.put(key, entry) != null) throw refused("文件内部有重复部件 " + name);
            names.put(key, name);
            if (entries.size() > MOST_ENTRIES) throw refused("文件内部部件过多");
            declared += Math.max(0, entry.getSize());
            refuseBomb(declared);
        }
    }

    /** Names are UTF-8 where the entry says so; else whatever the writer's system used, which here is GBK. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) return entry.getName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, Charset.forName("GB18030"));
        }
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** The names in lower case, each with the name as it is written. */
    Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /**
     * The bytes of an entry.
     *
     * @throws UnreadableFile if there is none, or it can't be inflated
     */
    InputStream open(String name) throws UnreadableFile {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) throw UnreadableFile.damaged("缺少部件 " + name);
        InputStream in = bytes(entry);
        if (in == null) throw damaged();
        return new Inflating(in, entry.getCrc());
    }

    private @Nullable InputStream bytes(ZipArchiveEntry entry) throws UnreadableFile {
        try {
            return zip.canReadEntryData(entry) ? zip.getInputStream(entry) : null;
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private void refuseBomb(long bytes) throws UnreadableFile {
        boolean isBomb = bytes > MOST_INFLATED || (bytes > RATIO_FROM && bytes / Math.max(1, packed) > MOST_RATIO);
        if (isBomb) throw refused("文件解压后过大");
    }

    private static UnreadableFile refused(String problem) {
        return new UnreadableFile(problem, "请在 Excel 中新建工作簿，粘贴数值后重新报送");
    }

    private static UnreadableFile damaged() {
        return new UnreadableFile("文件已损坏，无法解压", "请在 Excel 中打开、另存后重新报送");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out, whatever the directory says, and compares the check sum at the end. */
    private final class Inflating extends FilterInputStream {

        private final CRC32 sum = new CRC32();
        private final long expected;

        Inflating(InputStream in, long expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int read;
            try {
                read = in.read(buffer, from, most);
            } catch (IOException | RuntimeException e) {
                throw damaged();
            }
            if (read < 0) {
                if (expected >= 0 && sum.getValue() != expected) throw damaged();
                return read;
            }
            sum.update(buffer, from, read);
            inflated += read;
            refuseBomb(inflated);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
