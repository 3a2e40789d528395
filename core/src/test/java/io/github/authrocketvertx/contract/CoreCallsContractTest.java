package io.github.authrocketvertx.contract;

class CoreCallsContractTest extends CallsContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
