package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.CredentialsContract;
import io.github.authrocketvertx.contract.Surface;

class MutinyCredentialsContractTest extends CredentialsContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
