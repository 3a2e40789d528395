package io.github.authrocketvertx.emulator.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private static String path(String raw) {
        return Masking.path(raw, Set.of("mine")::contains);
    }

    @Test
    void masksWhatLooksLikeASecretInAPath() {
        assertEquals("/v1/users/usr_1/authenticate", path("/v1/users/usr_1/authenticate"));
        assertEquals("/v1/sessions/eyJ***", path("/v1/sessions/eyJhbGciOi.x.y"));
        assertEquals("/v1/sessions/eyJ***", path("/v1/sessions/%65yJhbGciOi.x.y"));
        assertEquals("/v1/users/kpw_***/x", path("/v1/users/kpw_secret/x"));
        assertEquals("/ko_***", path("/ko_1-secret"));
        assertEquals("/KO_***", path("/KO_1-secret%0Amore"));
        assertEquals("/***/x", path("/mine/x"));
        assertEquals("/***", path("/" + "a".repeat(200)));
        assertEquals("/***", path("/%zz"));
        assertEquals("/v1/users/sam smith+1", path("/v1/users/sam%20smith+1"));
    }

    @Test
    void masksTheValuesOfAQueryButForHarmlessOnes() {
        assertEquals(
                "realm_id=rl_1&password=***&token=***", Masking.query("realm_id=rl_1&password=hunter2&token=eyJx"));
        assertEquals("after=ko_***", Masking.query("after=ko_secret"));
        assertEquals("***&ko_***=***", Masking.query("secret&ko_secret=1"));
        assertEquals("***=***", Masking.query("%zz=%zz"));
    }

    @Test
    void knowsThisMachineByItsNames() {
        for (String here :
                List.of("localhost", "LOCALHOST", "a.localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1")) {
            assertTrue(Loopback.isLoopback(here), here);
        }
        for (String elsewhere : List.of("", "localhost.example", "127.0.0.1.example", "::2", "1::1", "10.0.0.1")) {
            assertFalse(Loopback.isLoopback(elsewhere), elsewhere);
        }
    }
}
