package planlake.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.hadoopio.HadoopFileIO;
import io.delta.kernel.utils.FileStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of this machine are told to the Delta kernel as Hadoop tells them. */
final class LocalFilesTest {

    @TempDir
    Path folder;

    private final FileIO ours = new LocalFiles();
    private final FileIO hadoops = new HadoopFileIO(new Configuration());

    @BeforeEach
    void someFiles() throws IOException {
        for (String name : List.of("00000000000000000001.json", "00000000000000000002.json", "名 称%20=+.json")) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    @Test
    void listsFromANameOnInTheOrderOfNames() throws IOException {
        String from = folder.resolve("00000000000000000002.json").toString();
        assertEquals(told(hadoops, from), told(ours, from));
        assertEquals(2, told(ours, from).size());
    }

    private static List<String> told(FileIO files, String from) throws IOException {
        try (var found = files.listFrom(from)) {
            return found.toInMemoryList().stream().map(LocalFilesTest::told).toList();
        }
    }

    private static String told(FileStatus file) {
        return file.getPath() + " " + file.getSize() + " " + file.getModificationTime();
    }

    @Test
    void aPathIsWrittenAsHadoopWritesIt() throws IOException {
        for (String path : List.of(folder.toString(), "file:" + folder.resolve("名 称%20=+.json"))) {
            assertEquals(hadoops.resolvePath(path), ours.resolvePath(path));
            assertEquals(told(hadoops.getFileStatus(path)), told(ours.getFileStatus(path)));
        }
    }

    @Test
    void readsFromAnyPlace() throws IOException {
        String path = folder.resolve("00000000000000000001.json").toString();
        try (var stream = ours.newInputFile(path, 25).newStream()) {
            stream.seek(19);
            assertEquals('1', stream.read());
            assertEquals(20, stream.getPos());
            assertEquals(".json", new String(stream.readNBytes(9), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        String missing = folder.resolve("none/1.json").toString();
        assertThrows(FileNotFoundException.class, () -> ours.listFrom(missing));
        assertThrows(FileNotFoundException.class, () -> ours.getFileStatus(missing));
        assertThrows(
                FileNotFoundException.class, () -> ours.newInputFile(missing, 1).newStream());
    }
}
