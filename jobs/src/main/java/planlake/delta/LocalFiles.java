package planlake.delta;

import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import io.delta.kernel.defaults.engine.hadoopio.HadoopFileIO;
import io.delta.kernel.defaults.engine.hadoopio.HadoopInputFile;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Files as the Delta kernel reads them: those of this machine without Hadoop's file system, whose start takes a fifth
 * of a short answer (settings, user, metrics, a process of its own). What is written, and files elsewhere, go through
 * it.
 */
final class LocalFiles implements FileIO {

    /** What Parquet may be told is left as it is, and looked up in no file. */
    private static final Configuration PLAIN = new Configuration(false);

    /** Begun when it is needed. */
    private static final class Hadoop {
        static final FileIO FILES = new HadoopFileIO(settings());

        private static Configuration settings() {
            var settings = new Configuration();
            settings.set("io.delta.kernel.logStore.file.impl", LinkingLogStore.class.getName());
            return settings;
        }
    }

    private static Optional<File> local(String path) {
        var uri = new Path(path).toUri();
        boolean isLocal = uri.getScheme() == null || uri.getScheme().equals("file");
        return isLocal ? Optional.of(new File(uri.getPath())) : Optional.empty();
    }

    private static FileStatus status(File file) {
        return FileStatus.of(named(file), file.length(), file.lastModified());
    }

    /** As Hadoop writes a path: blanks and Chinese stand for themselves. */
    static String named(File file) {
        return new Path("file", null, file.getAbsolutePath()).toString();
    }

    @Override
    public CloseableIterator<FileStatus> listFrom(String path) throws IOException {
        File first = local(path).orElse(null);
        if (first == null) return Hadoop.FILES.listFrom(path);
        File[] found = first.getParentFile().listFiles((folder, name) -> name.compareTo(first.getName()) >= 0);
        if (found == null) throw new FileNotFoundException("No such folder: " + first.getParent());
        return Utils.toCloseableIterator(Arrays.stream(found)
                .sorted(Comparator.comparing(File::getName))
                .map(LocalFiles::status)
                .iterator());
    }

    @Override
    public FileStatus getFileStatus(String path) throws IOException {
        File file = local(path).orElse(null);
        if (file == null) return Hadoop.FILES.getFileStatus(path);
        if (!file.exists()) throw new FileNotFoundException("No such file: " + file);
        return status(file);
    }

    @Override
    public String resolvePath(String path) throws IOException {
        File file = local(path).orElse(null);
        return file == null ? Hadoop.FILES.resolvePath(path) : named(file);
    }

    @Override
    public InputFile newInputFile(String path, long size) {
        return local(path)
                .<InputFile>map(file -> new LocalFile(file, path, size))
                .orElseGet(() -> Hadoop.FILES.newInputFile(path, size));
    }

    @Override
    public OutputFile newOutputFile(String path) {
        return Hadoop.FILES.newOutputFile(path);
    }

    @Override
    public boolean mkdirs(String path) throws IOException {
        return Hadoop.FILES.mkdirs(path);
    }

    @Override
    public boolean delete(String path) throws IOException {
        return Hadoop.FILES.delete(path);
    }

    @Override
    public void copyFileAtomically(String from, String to, boolean overwrite) throws IOException {
        Hadoop.FILES.copyFileAtomically(from, to, overwrite);
    }

    /** What the kernel may be told (rows at a time, files in parallel) is left as it is. */
    @Override
    public Optional<String> getConf(String key) {
        return Optional.empty();
    }

    /** One of Hadoop's for its settings alone: of another the kernel reads them from files, each time. */
    private static final class LocalFile extends HadoopInputFile {

        private final File file;

        @SuppressWarnings("NullAway")
        LocalFile(File file, String path, long size) {
            super(null, new Path(path), size);
            this.file = file;
        }

        @Override
        public Configuration configuration() {
            return PLAIN;
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            return new LocalStream(new RandomAccessFile(file, "r"));
        }
    }

    private static final class LocalStream extends SeekableInputStream {

        private final RandomAccessFile file;

        LocalStream(RandomAccessFile file) {
            this.file = file;
        }

        @Override
        public long getPos() throws IOException {
            return file.getFilePointer();
        }

        @Override
        public void seek(long position) throws IOException {
            file.seek(position);
        }

        @Override
        public void readFully(byte[] bytes, int from, int length) throws IOException {
            file.readFully(bytes, from, length);
        }

        @Override
        public int read() throws IOException {
            return file.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return file.read(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
