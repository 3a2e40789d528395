package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.FailuresContract;
import io.github.authrocketvertx.contract.Surface;

class MutinyFailuresContractTest extends FailuresContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
