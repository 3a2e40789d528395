package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.webhook.WebhookSender;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks of an emulator or of one {@linkplain EmulatorRealm#webhooks() realm} in it: what was sent, what is still to be sent, and sending again. Safe for use by several
 * threads; nothing blocks.
 */
public final class Webhooks {

    private final WebhookSender sender;
    private final Function<String, String> pinger;
    private final @Nullable String realmId;

    /** The webhooks of that realm, or of all if it is null. */
    Webhooks(WebhookSender sender, Function<String, String> pinger, @Nullable String realmId) {
        this.sender = sender;
        this.pinger = pinger;
        this.realmId = realmId;
    }

    Webhooks of(String realm) {
        return new Webhooks(sender, pinger, realm);
    }

    /** Returns all webhooks of the events that are kept, oldest first, each as it stands now. */
    public List<WebhookDelivery> deliveries() {
        return latest(Integer.MAX_VALUE);
    }

    /** Returns the latest {@code count} webhooks, oldest first, each as it stands now. */
    public List<WebhookDelivery> latest(int count) {
        return sender.latest(count, realmId);
    }

    /**
     * Returns the webhooks that were sent in vain so far, oldest first: the receiver cannot be reached or answered with
     * no 2xx. Each says how often it was sent and what came of it last.
     */
    public List<WebhookDelivery> refused() {
        return deliveries().stream()
                .filter(sent -> sent.attempts() > 0 && sent.state() != WebhookDelivery.State.COMPLETED)
                .toList();
    }

    /**
     * Waits until no webhook is to be sent any more: each was taken, given up or cancelled, or is for a host that is not
     * {@linkplain WebhookOptions#withHosts allowed}. One that waits to be repeated is still to be sent; move the clock. So
     * it does not end while a receiver {@linkplain #refused refuses}: to see what came of one attempt, {@link #await}
     * that.
     *
     * @return all webhooks, on the caller's context; fails if the emulator is closed, and never by itself: give it a
     *     time limit
     */
    public Future<List<WebhookDelivery>> awaitAll() {
        return sender.waiters().awaitAll(realmId);
    }

    /**
     * Waits for a webhook to be as wanted.
     *
     * @param wanted is asked whenever something changes; runs on an event loop and must not block
     * @return the oldest that is, on the caller's context; fails if {@code wanted} throws or the emulator is closed, and
     *     never by itself: give it a time limit
     */
    public Future<WebhookDelivery> await(Predicate<WebhookDelivery> wanted) {
        return sender.waiters().await(realmId, Objects.requireNonNull(wanted, "wanted"));
    }

    /**
     * Sends a webhook once more, at once, whatever has become of it; if that fails, it is repeated as a new one is.
     *
     * @throws IllegalArgumentException if there is no webhook with that notification id
     */
    public void redeliver(String notificationId) {
        if (!sender.redeliver(notificationId, realmId)) {
            throw new IllegalArgumentException("There is no webhook " + notificationId);
        }
    }

    /**
     * Sends an event of the type {@code ping} to an app hook, whatever types of events it wants.
     *
     * @return the id of the event
     * @throws IllegalArgumentException if there is no app hook with that id
     */
    public String ping(String appHookId) {
        return pinger.apply(appHookId);
    }
}
