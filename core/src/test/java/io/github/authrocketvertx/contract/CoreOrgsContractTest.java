package io.github.authrocketvertx.contract;

class CoreOrgsContractTest extends OrgsContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
