package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.Surface;
import io.github.authrocketvertx.faults.FaultContract;

class MutinyFaultContractTest extends FaultContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
