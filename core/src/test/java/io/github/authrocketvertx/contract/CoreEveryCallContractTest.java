package io.github.authrocketvertx.contract;

class CoreEveryCallContractTest extends EveryCallContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
