package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.load.Exporter;

/** Exports by {@code Multi}. */
public final class MutinyExport {

    private MutinyExport() {}

    public static void main(String[] none) throws Exception {
        Exporter.run((client, each) -> MutinyAuthRocket.of(client)
                .users()
                .list()
                .items()
                .invoke(each)
                .onItem()
                .ignoreAsUni()
                .await()
                .indefinitely());
    }
}
