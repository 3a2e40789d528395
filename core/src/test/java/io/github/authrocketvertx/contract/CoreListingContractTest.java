package io.github.authrocketvertx.contract;

class CoreListingContractTest extends ListingContract {

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }
}
