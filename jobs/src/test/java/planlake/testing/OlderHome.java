package planlake.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import planlake.landing.Home;

/** Homes that earlier versions made, kept for good in {@code homes/<year and month>.tar.xz}. */
public final class OlderHome {

    private OlderHome() {}

    /** A copy of one, in a folder that is made. */
    public static Home unpacked(String name, Path into) throws IOException {
        InputStream packed =
                Objects.requireNonNull(OlderHome.class.getResourceAsStream("/homes/" + name + ".tar.xz"), name);
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)), UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                }
            }
        }
        return Home.at(into);
    }
}
