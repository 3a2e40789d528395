package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.CallsContract;
import io.github.authrocketvertx.contract.Surface;

class MutinyCallsContractTest extends CallsContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
