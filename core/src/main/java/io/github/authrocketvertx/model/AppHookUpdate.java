package io.github.authrocketvertx.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an app hook: what is set is changed, what is cleared becomes empty, what is neither stays as it is.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/app_hooks">AuthRocket 1: App Hooks</a>
 */
public final class AppHookUpdate extends Attributes<AppHookUpdate> {

    private AppHookUpdate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** No changes yet. */
    public static AppHookUpdate create() {
        return new AppHookUpdate(Map.of());
    }

    /** Whether it is in use. */
    public AppHookUpdate state(AppHookState state) {
        return set("state", state);
    }

    /** Of which events to tell; empty for all, those to come included. Copied. */
    public AppHookUpdate eventTypes(List<EventType> events) {
        return list("event_type", events);
    }

    /** How long to wait before the first try: whole seconds. */
    public AppHookUpdate delay(Duration delay) {
        return set("delay", seconds("delay", delay));
    }

    /** Webhook: the address. Secret, since whoever knows it can pretend to be the service. */
    public AppHookUpdate destination(Secret destination) {
        return set("destination", destination);
    }

    /** E-mail: the sender's address. */
    public AppHookUpdate emailFrom(String address) {
        return text("email_from", address);
    }

    /** E-mail: the sender's name. */
    public AppHookUpdate emailFromName(String name) {
        return text("email_from_name", name);
    }

    /** E-mail: how its text is made. */
    public AppHookUpdate emailRenderer(EmailRenderer renderer) {
        return set("email_renderer", renderer);
    }

    /** E-mail: the subject. */
    public AppHookUpdate emailSubject(String subject) {
        return text("email_subject", subject);
    }

    /** E-mail: what its text is made from. */
    public AppHookUpdate emailTemplate(String template) {
        return text("email_template", template);
    }

    /** E-mail: the address it goes to instead of the user's. */
    public AppHookUpdate emailTo(String address) {
        return text("email_to", address);
    }

    /** E-mail: it goes to the user again. */
    public AppHookUpdate clearEmailTo() {
        return clear("email_to");
    }

    /** E-mail: about which users. */
    public AppHookUpdate audience(HookAudience audience) {
        return set("user_type", audience);
    }

    @Override
    AppHookUpdate copy(Map<String, @Nullable Object> values) {
        return new AppHookUpdate(values);
    }
}
