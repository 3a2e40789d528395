package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.CancellationContract;
import io.github.authrocketvertx.contract.Surface;

class MutinyCancellationContractTest extends CancellationContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
