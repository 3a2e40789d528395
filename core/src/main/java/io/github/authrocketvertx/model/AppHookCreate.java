package io.github.authrocketvertx.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An app hook to be created; start with {@link #webhook} or {@link #email}.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/app_hooks">AuthRocket 1: App Hooks</a>
 */
public final class AppHookCreate extends Attributes<AppHookCreate> {

    private AppHookCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * Requests to a server.
     *
     * @param destination the address. Secret, since whoever knows it can pretend to be the service
     * @param events of which events; none for all, those to come included. Copied
     */
    public static AppHookCreate webhook(Secret destination, List<EventType> events) {
        return new AppHookCreate(Map.of())
                .set("hook_type", HookType.WEBHOOK)
                .set("destination", destination)
                .list("event_type", events);
    }

    /**
     * E-mails to users.
     *
     * @param event of which event: one about users
     * @param subject the subject
     * @param template what the text is made from; {@code {{token}}} and {@code {{username}}} stand for what they say
     */
    public static AppHookCreate email(EventType event, String subject, String template) {
        return new AppHookCreate(Map.of())
                .set("hook_type", HookType.EMAIL)
                .set("event_type", List.of(event))
                .text("email_subject", subject)
                .text("email_template", template);
    }

    /** Whether it is in use. */
    public AppHookCreate state(AppHookState state) {
        return set("state", state);
    }

    /** How long to wait before the first try: whole seconds. */
    public AppHookCreate delay(Duration delay) {
        return set("delay", seconds("delay", delay));
    }

    /** E-mail: the sender's address. */
    public AppHookCreate emailFrom(String address) {
        return text("email_from", address);
    }

    /** E-mail: the sender's name. */
    public AppHookCreate emailFromName(String name) {
        return text("email_from_name", name);
    }

    /** E-mail: how its text is made. */
    public AppHookCreate emailRenderer(EmailRenderer renderer) {
        return set("email_renderer", renderer);
    }

    /** E-mail: the address it goes to instead of the user's. */
    public AppHookCreate emailTo(String address) {
        return text("email_to", address);
    }

    /** E-mail: about which users. */
    public AppHookCreate audience(HookAudience audience) {
        return set("user_type", audience);
    }

    /** Tell of the events of this realm, by its id; of the client's when not set. */
    public AppHookCreate realm(String realm) {
        return text("realm_id", realm);
    }

    /** Tell of the events of all realms. */
    public AppHookCreate allRealms() {
        return clear("realm_id");
    }

    @Override
    AppHookCreate copy(Map<String, @Nullable Object> values) {
        return new AppHookCreate(values);
    }
}
