package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.spi.CredentialSupplier;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that an application supplies. */
class KeyRingTest {

    private static final Secret OLD = Secret.of("ko_old");
    private static final Secret NEW = Secret.of("ko_new");

    private final List<Promise<Secret>> asked = new ArrayList<>();
    private final List<Promise<Secret>> askedAfterRefusal = new ArrayList<>();
    private long now = 1_000;

    private final KeyRing keys = new KeyRing(
            new CredentialSupplier() {
                @Override
                public Future<Secret> apiKey() {
                    asked.add(Promise.promise());
                    return asked.get(asked.size() - 1).future();
                }

                @Override
                public Future<Secret> afterRefusal(Secret refused) {
                    askedAfterRefusal.add(Promise.promise());
                    return askedAfterRefusal.get(askedAfterRefusal.size() - 1).future();
                }
            },
            () -> now);

    @Test
    void aThousandWhoAskAtOnceAskOnce() {
        List<Future<Secret>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(keys.current());
        }
        assertThat(asked).hasSize(1);
        asked.get(0).complete(OLD);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.result()).isEqualTo(OLD));
    }

    @Test
    void whoAsksAfterTheAnswerAsksAnew() {
        keys.current();
        asked.get(0).complete(OLD);
        Future<Secret> next = keys.current();
        asked.get(1).complete(NEW);

        assertThat(next.result()).isEqualTo(NEW);
    }

    @Test
    void aSupplierThatFailsFailsThoseWhoAskedAndNobodyElse() {
        Future<Secret> failed = keys.current();
        asked.get(0).fail("no vault");
        Future<Secret> next = keys.current();
        asked.get(1).complete(NEW);

        assertThat(failed.failed()).isTrue();
        assertThat(next.result()).isEqualTo(NEW);
    }

    @Test
    void aSupplierThatThrowsOrGivesNothingFailsTheQuestion() {
        KeyRing throwing = new KeyRing(
                () -> {
                    throw new IllegalStateException("broken");
                },
                () -> now);
        KeyRing nothing = new KeyRing(() -> null, () -> now);
        KeyRing noKey = new KeyRing(() -> Future.succeededFuture(null), () -> now);

        assertThat(throwing.current().cause()).hasMessage("broken");
        assertThat(nothing.current().cause()).hasMessageContaining("no future");
        assertThat(noKey.current().cause()).hasMessageContaining("no key");
        assertThat(throwing.current().failed()).isTrue();
    }

    @Test
    void aThousandRefusalsAskOnceAndAllGetTheNewKey() {
        List<Future<Secret>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(keys.afterRefusal(OLD));
        }
        askedAfterRefusal.get(0).complete(NEW);
        for (int i = 0; i < 500; i++) {
            answers.add(keys.afterRefusal(OLD));
        }

        assertThat(askedAfterRefusal).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.result()).isEqualTo(NEW));
    }

    @Test
    void withinTheCoolDownTheSameKeyIsNotAskedForAgain() {
        keys.afterRefusal(OLD);
        askedAfterRefusal.get(0).complete(OLD);
        now += KeyRing.COOL_DOWN_NANOS - 1;
        assertThat(keys.afterRefusal(OLD).result()).isEqualTo(OLD);
        assertThat(askedAfterRefusal).hasSize(1);
        now += 1;
        keys.afterRefusal(OLD);
        assertThat(askedAfterRefusal).hasSize(2);
    }
}
