package planlake.sample.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import planlake.sample.dirt.FileKind;
import planlake.sample.province.Draw;
import planlake.sample.province.Trait;

/** Files that no reader can accept. */
public final class Faulty {

    private static final int SIZE = 4_096;

    private Faulty() {}

    /** Writes what went wrong with the file {@code good}; gives its size in bytes. */
    public static long write(FileKind kind, Path good, Path file) throws IOException {
        switch (kind) {
            case FILE_TRUNCATED -> {
                byte[] whole = Files.readAllBytes(good);
                Files.write(file, Arrays.copyOf(whole, whole.length * 3 / 5));
            }
            case FILE_PASSWORD -> encrypted(file);
            case FILE_GARBAGE -> Files.write(file, noise(SIZE));
            default -> Files.write(file, new byte[0]);
        }
        return Files.size(file);
    }

    /** The container in which spreadsheets keep what a password protects. */
    private static void encrypted(Path file) throws IOException {
        try (var container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(noise(SIZE)), "EncryptedPackage");
            container.createDocument(
                    new ByteArrayInputStream("\4\0\4\0<encryption/>".getBytes(UTF_8)), "EncryptionInfo");
            container.writeFilesystem(out);
        }
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        Draw draw = new Draw(size, size);
        for (int i = 0; i < size; i++) noise[i] = (byte) (256 * draw.unit(Trait.DIRT_PLACE, i));
        return noise;
    }
}
