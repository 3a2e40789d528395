package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.LoginRocketContract;
import io.github.authrocketvertx.contract.Surface;

class MutinyLoginRocketContractTest extends LoginRocketContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
