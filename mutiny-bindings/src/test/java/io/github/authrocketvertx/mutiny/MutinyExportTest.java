package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.load.ExportContract;

class MutinyExportTest extends ExportContract {

    MutinyExportTest() {
        super("multi", MutinyExport.class);
    }
}
