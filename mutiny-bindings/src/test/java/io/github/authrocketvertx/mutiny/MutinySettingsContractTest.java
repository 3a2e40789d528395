package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.SettingsContract;
import io.github.authrocketvertx.contract.Surface;

class MutinySettingsContractTest extends SettingsContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
