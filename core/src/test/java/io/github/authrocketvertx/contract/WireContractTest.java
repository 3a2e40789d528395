package io.github.authrocketvertx.contract;

class WireContractTest extends WireContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
