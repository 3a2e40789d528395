package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.ClientMain;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;

/** {@link ClientMain} as a Quarkus application. */
@QuarkusMain
public class QuarkusClientMain implements QuarkusApplication {

    @Override
    public int run(String... args) throws IOException {
        ClientMain.serve(args);
        return 0;
    }
}
