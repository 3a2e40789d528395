package io.github.authrocketvertx.contract;

class CoreUsersContractTest extends UsersContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
