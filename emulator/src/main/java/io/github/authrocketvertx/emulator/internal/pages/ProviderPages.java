package io.github.authrocketvertx.emulator.internal.pages;

import static io.github.authrocketvertx.emulator.internal.pages.Html.text;

import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.SocialProfile;
import io.github.authrocketvertx.emulator.internal.rules.SocialRules;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.vertx.core.json.JsonObject;
import java.util.Objects;

/** The login page of a third-party provider that is none: who logs in, and whether at all, is for the asking. */
public final class ProviderPages {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int MAX_NAME = 100;

    private final Environment environment;

    public ProviderPages(Environment environment) {
        this.environment = environment;
    }

    /** Shows the page of the provider with that id, or goes back with what was decided there. */
    public Answer answer(String providerId, PageRequest request, Store store) {
        String state = request.text("state");
        for (Realm realm : store.realms()) {
            PendingToken token = environment.goodToken(realm, PendingToken.Purpose.SOCIAL_LOGIN, state);
            Setting provider = realm.authProviders().get(providerId);
            if (token != null && provider != null && isFor(token, providerId, request)) {
                return request.isPost() ? decided(request) : page(provider);
            }
        }
        return Html.narrowPage(
                BAD_REQUEST,
                "This login cannot go on",
                null,
                "<p>The address of this page is not one that the emulator made, or it is too old: such addresses are good"
                        + " for 30 minutes, and for one login.</p>",
                null);
    }

    /** Nobody is sent to an address that the application did not ask for. */
    private static boolean isFor(PendingToken token, String providerId, PageRequest request) {
        JsonObject details = token.details();
        return providerId.equals(SocialRules.providerOf(details))
                && Objects.equals(SocialRules.redirectUriOf(details), request.text("redirect_uri"));
    }

    private static Answer page(Setting provider) {
        String type = String.valueOf(provider.text("provider_type"));
        return Html.narrowPage(
                OK,
                "Dummy " + type + " login",
                null,
                "<p class=\"note\">This stands in for the login page of <strong>" + text(type)
                        + "</strong>. Any name will do; the same name is the same person.</p>"
                        + "<form method=\"post\">"
                        + Html.field("Name or e-mail address", "name", "text", "sam", "maxlength=\"" + MAX_NAME + "\"")
                        + "<button name=\"decision\" value=\"allow\">Log in</button> "
                        + "<button name=\"decision\" value=\"refuse\">Refuse</button></form>",
                null);
    }

    private static Answer decided(PageRequest request) {
        String name = Objects.requireNonNullElse(request.text("name"), "").strip();
        boolean allowed = "allow".equals(request.text("decision")) && !name.isEmpty() && name.length() <= MAX_NAME;
        String back = Objects.requireNonNull(request.text("redirect_uri"));
        String result = allowed ? "code=" + Html.query(SocialProfile.codeFor(name)) : "error=access_denied";
        return Html.redirect(back + (back.indexOf('?') < 0 ? "?" : "&") + result + "&state="
                + Html.query(Objects.requireNonNull(request.text("state"))));
    }
}
