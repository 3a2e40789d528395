package io.github.authrocketvertx.load;

/** Exports by the client's own streams. */
public final class CoreExport {

    private CoreExport() {}

    public static void main(String[] none) throws Exception {
        Exporter.run((client, each) -> client.users()
                .list()
                .forEach(each)
                .toCompletionStage()
                .toCompletableFuture()
                .get());
    }
}
