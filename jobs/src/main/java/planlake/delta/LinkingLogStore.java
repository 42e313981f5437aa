package planlake.delta;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log on a local disk. The stock store checks and then renames, and rename overwrites: two writers can both
 * "win" a version. Here a commit is written aside, synced, and linked to its name, which the system refuses if the name
 * is taken; then the folder is synced, so that no commit is left empty by a power cut.
 */
public final class LinkingLogStore extends HadoopFileSystemLogStore {

    public LinkingLogStore(Configuration hadoop) {
        super(hadoop);
    }

    @Override
    public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop) throws IOException {
        java.nio.file.Path commit = local(path);
        java.nio.file.Path aside = commit.resolveSibling("." + commit.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeSynced(aside, actions);
            if (overwrite) Files.move(aside, commit, StandardCopyOption.ATOMIC_MOVE);
            else link(commit, aside);
            syncFolder(commit);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration hadoop) {
        return false;
    }

    private static void link(java.nio.file.Path commit, java.nio.file.Path aside) throws IOException {
        try {
            Files.createLink(commit, aside);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            var taken = new FileAlreadyExistsException(commit.toString());
            taken.initCause(e);
            throw taken;
        }
    }

    private static void writeSynced(java.nio.file.Path file, Iterator<String> lines) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            var text = new StringBuilder();
            lines.forEachRemaining(line -> text.append(line).append('\n'));
            out.write(text.toString().getBytes(UTF_8));
            channel.force(true);
        }
    }

    private static void syncFolder(java.nio.file.Path commit) throws IOException {
        java.nio.file.Path folder = commit.getParent();
        if (folder == null) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }
}
