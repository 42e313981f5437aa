package planlake.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(
                        new BufferedInputStream(Objects.requireNonNull(
                                OlderHome.class.getResourceAsStream("/homes/" + name + ".tar.xz"))),
                        true),
                "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    Files.setLastModifiedTime(
                            file, FileTime.fromMillis(entry.getModTime().getTime()));
                }
            }
        }
        return Home.at(into);
    }
}
