package planlake.docs;

import java.nio.file.Path;

/** A language that the documentation is written in, and where its pages lie. */
enum Language {
    ENGLISH(Path.of("README.md"), Path.of("docs")),
    CHINESE(Path.of("README.zh-CN.md"), Path.of("docs/zh"));

    final Path readme;
    final Path docs;

    Language(Path readme, Path docs) {
        this.readme = readme;
        this.docs = docs;
    }

    String of(String english, String chinese) {
        return this == ENGLISH ? english : chinese;
    }
}
