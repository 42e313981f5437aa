package planlake.landing;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256, hexadecimal. */
public final class Hash {

    private Hash() {}

    public static String ofText(String text) {
        return DigestUtils.sha256Hex(text);
    }

    public static String ofFile(Path file) throws IOException {
        return new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file);
    }
}
