package io.github.authrocketvertx.contract;

class CoreSettingsContractTest extends SettingsContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
