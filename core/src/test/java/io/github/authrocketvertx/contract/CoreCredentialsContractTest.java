package io.github.authrocketvertx.contract;

class CoreCredentialsContractTest extends CredentialsContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
