package planlake.query;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Where the shell keeps what was typed: for its owner's eyes only. */
public final class HistoryFile {

    private HistoryFile() {}

    /**
     * The usual place: {@code ~/.local/state/planlake/history}, or below {@code XDG_STATE_HOME} where that is set.
     *
     * @param environment as {@link System#getenv()} gives it
     */
    public static Path usual(Map<String, String> environment, Path userHome) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = state.isEmpty() ? userHome.resolve(".local/state") : Path.of(state);
        return base.resolve("planlake/history");
    }

    /** Makes the file if it is not there, private from the first moment; false if that cannot be done. */
    static boolean prepare(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder, permissions(folder, "rwx------"));
            }
            Files.createFile(file, permissions(file, "rw-------"));
            return true;
        } catch (FileAlreadyExistsException kept) {
            return Files.isWritable(file);
        } catch (IOException | UnsupportedOperationException noPlace) {
            return false;
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
