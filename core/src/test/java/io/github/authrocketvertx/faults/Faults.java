package io.github.authrocketvertx.faults;

import java.util.List;
import java.util.stream.Stream;

/** All faults. */
final class Faults {

    private Faults() {}

    static List<Fault> all() {
        return Stream.of(
                        ConnectFaults.all(),
                        LossFaults.all(),
                        AnswerFaults.all(),
                        HintFaults.all(),
                        Http1Faults.all(),
                        Http2Faults.all())
                .flatMap(List::stream)
                .toList();
    }
}
