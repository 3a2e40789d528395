package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.Surface;
import io.github.authrocketvertx.contract.WireContract;

class MutinyWireContractTest extends WireContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
