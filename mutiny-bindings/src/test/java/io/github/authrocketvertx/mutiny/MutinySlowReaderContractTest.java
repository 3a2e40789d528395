package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.SlowReaderContract;
import io.github.authrocketvertx.contract.Surface;

class MutinySlowReaderContractTest extends SlowReaderContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
