package planlake.console;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Escapes what JSON itself would let through to a terminal: DEL, the upper control characters, changes of direction.
 */
final class JsonEscapes extends CharacterEscapes {

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes[0x7f] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        // Surrogates come one by one and make up ordinary characters together.
        return !Character.isSurrogate((char) character) && Glyphs.drives(character)
                ? new SerializedString("\\u%04X".formatted(character))
                : null;
    }
}
