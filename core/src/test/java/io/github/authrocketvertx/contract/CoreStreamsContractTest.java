package io.github.authrocketvertx.contract;

class CoreStreamsContractTest extends StreamsContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
