package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.emulator.RecordedRequest.Ending;
import io.vertx.core.http.HttpVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that is given up is taken back from the wire: the service sees it. */
public abstract class CancellationContract {

    /** The surface under test. */
    protected abstract Surface surface();

    @ParameterizedTest
    @CsvSource({"true, HTTP_2, RESET", "false, HTTP_1_1, CLOSED"})
    void theServiceSeesThatAWaitingCallIsGivenUp(boolean http2, HttpVersion version, Ending ending) throws Exception {
        try (Fixture fixture = Fixture.start(new EmulatorOptions().withHttp2(http2))) {
            fixture.emulator().faults().next().stall();
            Surface.Begun call = surface().begin(fixture.core(), "ada");
            Await.result(fixture.emulator().awaitRequest(request -> true));

            call.cancel();
            RecordedRequest request = Await.result(fixture.emulator().awaitRequest(RecordedRequest::ended));
            assertThat(request.version()).isEqualTo(version);
            assertThat(request.ending()).isEqualTo(ending);
            call.assertCancelled();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, RESET", "false, CLOSED"})
    void theServiceSeesThatACallIsGivenUpAmidTheAnswer(boolean http2, Ending ending) throws Exception {
        try (Fixture fixture = Fixture.start(new EmulatorOptions().withHttp2(http2))) {
            AuthRocket core = fixture.core();
            Await.result(core.users().create(Contract.person("ada")));
            fixture.emulator().faults().next().headersThenStall();
            Surface.Begun call = surface().begin(core, "ada");
            Await.result(fixture.emulator().awaitRequest(request -> request.number() == 2 && request.status() != null));

            call.cancel();
            RecordedRequest request = Await.result(
                    fixture.emulator().awaitRequest(candidate -> candidate.number() == 2 && candidate.ended()));
            assertThat(request.ending()).isEqualTo(ending);
            call.assertCancelled();
        }
    }
}
