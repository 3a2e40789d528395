package io.github.authrocketvertx.load;

class CoreExportTest extends ExportContract {

    CoreExportTest() {
        super("future", CoreExport.class);
    }
}
