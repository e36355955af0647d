package org.qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Another program is another engine, whatever number it bears. */
class EngineVersionTest {

    @Test
    void the_program_is_known_by_its_content() {
        assertThat(EngineVersion.of(Path.of("seeds")))
                .matches("qianyi [0-9a-f]{12}; drools [0-9.]+; reference [0-9a-f]{12}")
                .startsWith("qianyi " + EngineVersion.program().substring(0, 12));
    }
}
