package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.StreamsContract;
import io.github.authrocketvertx.contract.Surface;

class MutinyStreamsContractTest extends StreamsContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
