package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void itGivesWhatItHas() {
        RetryBudget budget = new RetryBudget(2);

        assertThat(budget.charge()).isTrue();
        assertThat(budget.charge()).isTrue();
        assertThat(budget.charge()).isFalse();
        assertThat(budget.tokens()).isZero();
    }

    @Test
    void tenSuccessesGiveOneBack() {
        RetryBudget budget = new RetryBudget(1);
        budget.charge();
        for (int i = 0; i < 9; i++) {
            budget.refund();
        }
        assertThat(budget.charge()).isFalse();
        budget.refund();
        assertThat(budget.charge()).isTrue();
    }

    @Test
    void itIsNeverMoreThanFull() {
        RetryBudget budget = new RetryBudget(1);
        for (int i = 0; i < 100; i++) {
            budget.refund();
        }
        assertThat(budget.tokens()).isEqualTo(1);
        assertThat(budget.charge()).isTrue();
        assertThat(budget.charge()).isFalse();
    }

    @Test
    void anEmptyOneAllowsNothing() {
        RetryBudget none = new RetryBudget(0);
        none.refund();
        assertThat(none.charge()).isFalse();
    }

    @Test
    void severalThreadsGetNoMoreThanThereIs() throws InterruptedException {
        RetryBudget budget = new RetryBudget(1_000);
        AtomicInteger given = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            new Thread(() -> {
                        for (int j = 0; j < 1_000; j++) {
                            given.addAndGet(budget.charge() ? 1 : 0);
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        assertThat(given).hasValue(1_000);
    }
}
