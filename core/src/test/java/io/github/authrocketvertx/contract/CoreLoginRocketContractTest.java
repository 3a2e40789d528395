package io.github.authrocketvertx.contract;

class CoreLoginRocketContractTest extends LoginRocketContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
