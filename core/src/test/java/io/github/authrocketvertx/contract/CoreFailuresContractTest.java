package io.github.authrocketvertx.contract;

class CoreFailuresContractTest extends FailuresContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
