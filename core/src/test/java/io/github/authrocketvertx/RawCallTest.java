package io.github.authrocketvertx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawCallTest {

    @Test
    void theTextOfACallShowsItsPathOnlyWhenItIsOne() {
        assertThat(RawCall.get("users/{user}", "c4n4ry")).hasToString("GET users/{user}");
        assertThat(RawCall.post("users?token=c4n4ry")).hasToString("POST ?");
        assertThat(RawCall.get("https://c4n4ry@api.example/v1/users")).hasToString("GET ?");
    }
}
