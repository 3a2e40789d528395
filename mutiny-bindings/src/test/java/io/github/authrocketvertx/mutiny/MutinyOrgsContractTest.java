package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.OrgsContract;
import io.github.authrocketvertx.contract.Surface;

class MutinyOrgsContractTest extends OrgsContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
