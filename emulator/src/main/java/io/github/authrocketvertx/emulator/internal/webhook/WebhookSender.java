package io.github.authrocketvertx.emulator.internal.webhook;

import io.github.authrocketvertx.emulator.EmulatorClock;
import io.github.authrocketvertx.emulator.WebhookDelivery;
import io.github.authrocketvertx.emulator.WebhookOptions;
import io.github.authrocketvertx.emulator.internal.door.Dispatcher;
import io.github.authrocketvertx.emulator.internal.rules.EventRules;
import io.github.authrocketvertx.emulator.internal.store.Event;
import io.github.authrocketvertx.emulator.internal.store.Notification;
import io.github.authrocketvertx.emulator.internal.store.Notification.State;
import io.github.authrocketvertx.emulator.internal.store.Outbox;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends the webhooks of the {@link Outbox} when they are due. Lives on one context; what it knows of the data it reads
 * and writes while no rule runs.
 */
public final class WebhookSender {

    private static final int MAX_UNDER_WAY = Poster.MAX_CONNECTIONS;
    private static final String WEBHOOK = "webhook";
    /** However long the wait, the clock is looked at this often, since it may run faster than real time. */
    private static final long MAX_WAIT_MILLIS = Duration.ofMinutes(1).toMillis();

    private final Vertx vertx;
    private final Context context;
    private final EmulatorClock clock;
    private final WebhookOptions options;
    private final Dispatcher dispatcher;
    private final Poster poster;
    private final DeliveryWaiters waiters;
    private @Nullable Long timer;
    private boolean closed;

    public WebhookSender(Vertx vertx, EmulatorClock clock, WebhookOptions options, Dispatcher dispatcher) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.clock = clock;
        this.options = options;
        this.dispatcher = dispatcher;
        this.poster = new Poster(vertx, options);
        this.waiters = new DeliveryWaiters(vertx, this::look);
        attach();
    }

    /** An item on its way. */
    private record Attempt(Store store, Outbox.Item item, URI destination, Buffer body) {}

    /** Serves the store that the dispatcher has now; what is under way for another no longer counts. */
    public void attach() {
        dispatcher.withStore(store -> {
            store.outbox().listener(this::wake);
            return null;
        });
        wake();
    }

    /** Looks soon whether something is due. From any thread. */
    public void wake() {
        context.runOnContext(unused -> pump());
    }

    private void pump() {
        if (closed) {
            return;
        }
        dispatcher.withStore(this::takeDue).forEach(this::send);
        arm();
        waiters.look();
    }

    private List<Attempt> takeDue(Store store) {
        List<Attempt> due = new ArrayList<>();
        Outbox outbox = store.outbox();
        while (outbox.underWay() < MAX_UNDER_WAY) {
            Outbox.Item item = outbox.takeDue(clock.instant());
            if (item == null) {
                break;
            }
            Attempt attempt = attempt(store, item);
            if (attempt != null) {
                due.add(attempt);
                outbox.started(item);
            }
        }
        return due;
    }

    private @Nullable Attempt attempt(Store store, Outbox.Item item) {
        Event event = store.events().byId().get(item.eventId());
        Notification notification = event == null ? null : event.notification(item.notificationId());
        if (event == null || notification == null) {
            return null;
        }
        Setting hook = store.appHooks().get(notification.appHookId());
        String destination = hook == null || !hook.isActive() ? null : hook.text("destination");
        if (destination == null) {
            store.events().replace(event.with(notification.with(State.CANCELED, "the hook is gone or inactive")));
            return null;
        }
        URI uri = URI.create(destination);
        if (!options.allows(uri.getHost())) {
            String why = "not sent: " + uri.getHost() + " is not among the hosts that webhooks are sent to";
            store.events().replace(event.with(notification.with(State.IN_PROGRESS, why)));
            return null;
        }
        JsonObject told = EventRules.view(event);
        JsonObject body = options.wrapped() ? new JsonObject().put("event", told) : told;
        return new Attempt(store, item, uri, body.toBuffer());
    }

    private void send(Attempt attempt) {
        poster.post(attempt.destination(), attempt.body()).onSuccess(outcome -> {
            dispatcher.withStore(store -> {
                attempt.store().outbox().ended(attempt.item());
                // After a reset it is another store, in which the same ids may mean something else.
                if (store == attempt.store()) {
                    settle(attempt, outcome);
                }
                return null;
            });
            pump();
        });
    }

    private void settle(Attempt attempt, Poster.Outcome outcome) {
        Store store = attempt.store();
        Outbox.Item item = attempt.item();
        Event event = store.events().byId().get(item.eventId());
        Notification before = event == null ? null : event.notification(item.notificationId());
        if (event == null || before == null) {
            return;
        }
        Instant now = clock.instant();
        Instant giveUpAt = item.giveUpAt() == null ? now.plus(options.giveUpAfter()) : item.giveUpAt();
        Instant again = now.plus(options.retryAfter(before.attempts() + 1));
        State reached = State.COMPLETED;
        if (!outcome.taken()) {
            reached = again.isAfter(giveUpAt) ? State.FAILED : State.IN_PROGRESS;
        }
        String destination = withoutUserInfo(attempt.destination());
        store.events().replace(event.with(before.attempted(now, destination, outcome.result(), reached)));
        if (reached == State.IN_PROGRESS) {
            store.outbox().add(event, before.id(), again, giveUpAt);
        }
    }

    private static String withoutUserInfo(URI uri) {
        String userInfo = uri.getRawUserInfo();
        return userInfo == null ? uri.toString() : uri.toString().replaceFirst("//[^@/]*@", "//");
    }

    /** Has a timer wake this when the next item is due. */
    private void arm() {
        if (timer != null) {
            vertx.cancelTimer(timer);
            timer = null;
        }
        Instant next = dispatcher.withStore(store ->
                store.outbox().underWay() < MAX_UNDER_WAY ? store.outbox().nextDue() : null);
        if (next == null) {
            return;
        }
        Instant now = clock.instant();
        long millis = Math.min(MAX_WAIT_MILLIS, Duration.between(now, next).toMillis() + 1);
        timer = vertx.setTimer(Math.max(1, millis), fired -> {
            timer = null;
            // A clock that stands wakes this when it is moved; until then there is nothing to look for.
            if (!clock.instant().equals(now)) {
                pump();
            }
        });
    }

    /** All webhooks of the events that are kept, oldest first, and whether nothing is to be sent any more. */
    record Look(List<WebhookDelivery> deliveries, boolean idle) {}

    /** Looks at the webhooks of that realm, or of all if it is null. */
    private Look look(@Nullable String realmId) {
        return dispatcher.withStore(store -> {
            Outbox outbox = store.outbox();
            boolean idle = realmId == null ? outbox.isIdle() : outbox.isIdle(realmId);
            return new Look(latest(store, Integer.MAX_VALUE, realmId), idle);
        });
    }

    /** The latest so many webhooks, oldest first; of that realm, or of all if it is null. */
    public List<WebhookDelivery> latest(int count, @Nullable String realmId) {
        return dispatcher.withStore(store -> latest(store, count, realmId));
    }

    private static List<WebhookDelivery> latest(Store store, int count, @Nullable String realmId) {
        List<WebhookDelivery> all = new ArrayList<>();
        for (Event event : store.events().byId().descendingMap().values()) {
            if (realmId != null && !realmId.equals(event.realmId())) {
                continue;
            }
            List<Notification> notifications = event.notifications();
            for (int i = notifications.size() - 1; i >= 0 && all.size() < count; i--) {
                if (notifications.get(i).hookType().equals(WEBHOOK)) {
                    all.add(delivery(event, notifications.get(i)));
                }
            }
            if (all.size() >= count) {
                break;
            }
        }
        Collections.reverse(all);
        return List.copyOf(all);
    }

    private static WebhookDelivery delivery(Event event, Notification notification) {
        return new WebhookDelivery(
                notification.id(),
                event.id(),
                event.type(),
                event.realmId(),
                notification.appHookId(),
                WebhookDelivery.State.valueOf(notification.state().name()),
                notification.attempts(),
                notification.lastAttemptAt(),
                notification.lastDestination(),
                notification.lastResult());
    }

    /** Those who wait for deliveries. */
    public DeliveryWaiters waiters() {
        return waiters;
    }

    /**
     * Sends a webhook again, now; its time to be given up runs anew. Returns whether there is such a notification, in
     * that realm if it is not null.
     */
    public boolean redeliver(String notificationId, @Nullable String realmId) {
        return dispatcher.withStore(store -> {
            for (Event event : store.events().byId().descendingMap().values()) {
                Notification notification = event.notification(notificationId);
                boolean inRealm = realmId == null || realmId.equals(event.realmId());
                if (inRealm && notification != null && notification.hookType().equals(WEBHOOK)) {
                    store.events().replace(event.with(notification.with(State.IN_PROGRESS, notification.lastResult())));
                    store.outbox().cancel(notificationId);
                    store.outbox().add(event, notificationId, clock.instant(), null);
                    return true;
                }
            }
            return false;
        });
    }

    /** Ends all deliveries; what is under way is broken off. */
    public Future<Void> close() {
        waiters.close();
        return Future.future(done -> context.runOnContext(unused -> {
            closed = true;
            if (timer != null) {
                vertx.cancelTimer(timer);
            }
            poster.close().onComplete(ended -> done.complete());
        }));
    }
}
