package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.Surface;
import io.github.authrocketvertx.contract.UsersContract;

class MutinyUsersContractTest extends UsersContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
