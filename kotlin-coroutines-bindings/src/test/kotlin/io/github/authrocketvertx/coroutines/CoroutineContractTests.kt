package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.contract.CallsContract
import io.github.authrocketvertx.contract.CancellationContract
import io.github.authrocketvertx.contract.CredentialsContract
import io.github.authrocketvertx.contract.EveryCallContract
import io.github.authrocketvertx.contract.FailuresContract
import io.github.authrocketvertx.contract.ListingContract
import io.github.authrocketvertx.contract.LoginRocketContract
import io.github.authrocketvertx.contract.OrgsContract
import io.github.authrocketvertx.contract.SettingsContract
import io.github.authrocketvertx.contract.SlowReaderContract
import io.github.authrocketvertx.contract.StreamsContract
import io.github.authrocketvertx.contract.UsersContract
import io.github.authrocketvertx.contract.WireContract
import io.github.authrocketvertx.faults.FaultContract

internal class CoroutineUsersContractTest : UsersContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineFailuresContractTest : FailuresContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineCallsContractTest : CallsContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineListingContractTest : ListingContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineCancellationContractTest : CancellationContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineWireContractTest : WireContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineEveryCallContractTest : EveryCallContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineOrgsContractTest : OrgsContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineSettingsContractTest : SettingsContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineCredentialsContractTest : CredentialsContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineStreamsContractTest : StreamsContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineFaultContractTest : FaultContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineLoginRocketContractTest : LoginRocketContract() {
    override fun surface() = CoroutineSurface
}

internal class CoroutineSlowReaderContractTest : SlowReaderContract() {
    override fun surface() = CoroutineSurface
}
