package io.github.authrocketvertx.contract;

class CoreCancellationContractTest extends CancellationContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
