package io.github.authrocketvertx.faults;

import io.github.authrocketvertx.contract.CoreSurface;
import io.github.authrocketvertx.contract.Surface;

class CoreFaultContractTest extends FaultContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
