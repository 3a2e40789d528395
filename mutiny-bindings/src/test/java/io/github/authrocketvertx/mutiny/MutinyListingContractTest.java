package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.contract.ListingContract;
import io.github.authrocketvertx.contract.Surface;

class MutinyListingContractTest extends ListingContract {

    @Override
    protected Surface surface() {
        return new MutinySurface();
    }
}
