package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.Loopback;
import io.vertx.core.net.TrustOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How webhooks are sent. Immutable: each {@code with} method returns a changed copy.
 *
 * <p>The defaults: to this machine only, an attempt may take 10 s of real time, the first repetition comes after 10 s of
 * the emulator's time and each further one after twice the time before, at most an hour; after two days it is given up.
 */
public final class WebhookOptions {

    private static final String ANY = "*";
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration DEFAULT_FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration DEFAULT_LONGEST_RETRY = Duration.ofHours(1);
    private static final Duration DEFAULT_GIVE_UP = Duration.ofDays(2);

    private final Set<String> hosts;
    private final @Nullable TrustOptions trust;
    private final Duration attemptTimeout;
    private final Duration firstRetry;
    private final Duration longestRetry;
    private final Duration giveUpAfter;
    private final boolean wrapped;

    /** Creates options with the defaults. */
    public WebhookOptions() {
        this(new Values());
    }

    private WebhookOptions(Values from) {
        this.hosts = Set.copyOf(from.hosts);
        this.trust = from.trust;
        this.attemptTimeout = from.attemptTimeout;
        this.firstRetry = from.firstRetry;
        this.longestRetry = from.longestRetry;
        this.giveUpAfter = from.giveUpAfter;
        this.wrapped = from.wrapped;
    }

    /** The values of a copy in the making. */
    private static final class Values {
        private Set<String> hosts = Set.of();
        private @Nullable TrustOptions trust;
        private Duration attemptTimeout = DEFAULT_TIMEOUT;
        private Duration firstRetry = DEFAULT_FIRST_RETRY;
        private Duration longestRetry = DEFAULT_LONGEST_RETRY;
        private Duration giveUpAfter = DEFAULT_GIVE_UP;
        private boolean wrapped;
    }

    private WebhookOptions changed(Consumer<Values> change) {
        Values values = new Values();
        values.hosts = hosts;
        values.trust = trust;
        values.attemptTimeout = attemptTimeout;
        values.firstRetry = firstRetry;
        values.longestRetry = longestRetry;
        values.giveUpAfter = giveUpAfter;
        values.wrapped = wrapped;
        change.accept(values);
        return new WebhookOptions(values);
    }

    /**
     * Returns a copy that sends to those hosts as well as to this machine; {@code *} stands for every host. A webhook
     * to another host is not sent and stays in progress, so that test data cannot reach a server that is meant for real
     * data.
     */
    public WebhookOptions withHosts(Set<String> names) {
        Set<String> lower = Set.copyOf(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        return changed(values -> values.hosts = lower);
    }

    /** Returns a copy that trusts those certificates of {@code https} destinations, instead of those that Java does. */
    public WebhookOptions withTrust(TrustOptions options) {
        TrustOptions copy = options.copy();
        return changed(values -> values.trust = copy);
    }

    /** Returns a copy that ends an attempt after that time, which is real time. */
    public WebhookOptions withAttemptTimeout(Duration time) {
        requirePositive(time, "The time-out");
        return changed(values -> values.attemptTimeout = time);
    }

    /**
     * Returns a copy that repeats a failed attempt after {@code first}, then after twice that time, and so on up to
     * {@code longest}, in the emulator's time.
     */
    public WebhookOptions withRetry(Duration first, Duration longest) {
        requirePositive(first, "The time to the first repetition");
        requirePositive(longest, "The longest time between attempts");
        return changed(values -> {
            values.firstRetry = first;
            values.longestRetry = longest;
        });
    }

    /** Returns a copy that makes no attempt later than that after the first one, in the emulator's time. */
    public WebhookOptions withGiveUpAfter(Duration time) {
        requirePositive(time, "The time to give up after");
        return changed(values -> values.giveUpAfter = time);
    }

    /** Returns a copy that sends the event under a member {@code event}, as one known receiver expects, or bare. */
    public WebhookOptions withWrapped(boolean value) {
        return changed(values -> values.wrapped = value);
    }

    private static void requirePositive(Duration time, String what) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(what + " must be more than nothing, not " + time);
        }
    }

    /** Whether webhooks to that host, a name or an address as a URL has it, are sent. */
    public boolean allows(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return hosts.contains(ANY) || hosts.contains(lower) || Loopback.isLoopback(lower);
    }

    /** What certificates of destinations are trusted, or null for those that Java trusts; a copy. */
    public @Nullable TrustOptions trust() {
        return trust == null ? null : trust.copy();
    }

    /** How long an attempt may take, in real time. */
    public Duration attemptTimeout() {
        return attemptTimeout;
    }

    /** How long after the given number of failed attempts the next one is made, in the emulator's time. */
    public Duration retryAfter(int attempts) {
        Duration wait = firstRetry;
        for (int i = 1; i < attempts && wait.compareTo(longestRetry) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }

    /** How long after the first attempt there may be another, in the emulator's time. */
    public Duration giveUpAfter() {
        return giveUpAfter;
    }

    /** Whether the event stands under a member {@code event}. */
    public boolean wrapped() {
        return wrapped;
    }

    @Override
    public String toString() {
        return "WebhookOptions[hosts=" + hosts + ", wrapped=" + wrapped + "]";
    }
}
