package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.EveryCallContract;
import io.github.authrocketvertx.contract.Surface;

class MutinyEveryCallContractTest extends EveryCallContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
