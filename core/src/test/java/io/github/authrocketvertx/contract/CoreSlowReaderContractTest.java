package io.github.authrocketvertx.contract;

class CoreSlowReaderContractTest extends SlowReaderContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
