package io.github.authrocketvertx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody changes a model or an input from outside, by what was put in or by what was taken out. */
class ImmutabilityTest {

    private final JsonObject nested = new JsonObject().put("x", 1);
    private final JsonArray array = new JsonArray().add(1);
    private final JsonObject given = new JsonObject().put("nested", nested).put("array", array);

    private void changeWhatWasGiven() {
        given.put("more", true).remove("array");
        nested.put("x", 2);
        array.add(2);
    }

    @Test
    void changingWhatWasGivenChangesNoInput() {
        UserCreate create = UserCreate.api().custom(given);
        UserUpdate update = UserUpdate.create().custom(given).attribute("more", given);
        String before = create + " " + update;
        changeWhatWasGiven();
        assertThat(create + " " + update).isEqualTo(before);
    }

    @Test
    void changingWhatWasGivenChangesNoModel() {
        List<Credential> credentials =
                new ArrayList<>(List.of(Credential.builder().id("crd_1").build()));
        List<Membership> memberships =
                new ArrayList<>(List.of(Membership.builder().id("mb_1").build()));
        List<String> permissions = new ArrayList<>(List.of("a"));
        User user = User.builder()
                .custom(given)
                .additionalField("more", given)
                .credentials(credentials)
                .memberships(memberships)
                .build();
        Org org = Org.builder().custom(given).memberships(memberships).build();
        Membership membership =
                Membership.builder().custom(given).permissions(permissions).build();
        changeWhatWasGiven();
        credentials.clear();
        memberships.clear();
        permissions.clear();
        String expected = "{\"nested\":{\"x\":1},\"array\":[1]}";
        assertThat(user.custom().encode()).isEqualTo(expected);
        assertThat(user.additionalFields().getJsonObject("more").encode()).isEqualTo(expected);
        assertThat(org.custom().encode()).isEqualTo(expected);
        assertThat(membership.custom().encode()).isEqualTo(expected);
        assertThat(user.credentials()).hasSize(1);
        assertThat(user.memberships()).hasSize(1);
        assertThat(org.memberships()).hasSize(1);
        assertThat(membership.permissions()).containsExactly("a");
    }

    @Test
    void whatIsOfNoDocumentedKindIsCopiedAndReadOnlyToo() {
        Realm realm = Realm.builder()
                .custom(given)
                .jwtFields(new ArrayList<>(List.of(JwtField.CUSTOM)))
                .resourceLinks(given)
                .build();
        AuthProvider provider =
                AuthProvider.builder().verify(array).nameField(given).build();
        changeWhatWasGiven();
        assertThat(realm.resourceLinks()).isEqualTo(Map.of("nested", Map.of("x", 1), "array", List.of(1)));
        assertThat(provider.verify()).isEqualTo(List.of(1));
        assertReadOnly(realm.custom());
        assertThatThrownBy(() -> ((Map<?, ?>) provider.nameField()).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> realm.jwtFields().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(realm.toBuilder().build()).isEqualTo(realm).hasSameHashCodeAs(realm);
    }

    @Test
    void whatAModelGivesOutCanNotBeChanged() {
        User user = User.builder().custom(given).additionalField("more", given).build();
        assertReadOnly(user.custom());
        assertReadOnly(user.additionalFields().getJsonObject("more"));
        assertReadOnly(Org.builder().custom(given).build().custom());
        assertReadOnly(Membership.builder().custom(given).build().custom());
        assertThatThrownBy(() -> user.additionalFields().put("a", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> user.credentials().add(null)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> user.memberships().add(null)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertReadOnly(JsonObject json) {
        assertThatThrownBy(() -> json.put("a", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> json.getJsonObject("nested").put("a", 1))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> json.getJsonArray("array").add(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> json.getMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aBuilderThatGoesOnChangesNothingThatItBuilt() {
        User.Builder builder = User.builder().id("usr_1").additionalField("a", 1);
        User first = builder.build();
        User second = builder.id("usr_2").additionalField("a", 2).build();
        assertThat(first.id()).isEqualTo("usr_1");
        assertThat(first.additionalFields().getValue("a")).isEqualTo(1);
        User.Builder copy = second.toBuilder().additionalField("b", 1);
        assertThat(second.additionalFields().encode()).isEqualTo("{\"a\":2}");
        assertThat(copy.build()).isNotEqualTo(second);
        assertThat(second.toBuilder().build()).isEqualTo(second).hasSameHashCodeAs(second);
    }

    @Test
    void aPageKeepsWhatItWasGiven() {
        List<String> items = new ArrayList<>(List.of("a"));
        Map<String, Object> metadata = new HashMap<>(Map.of("given", given, "map", new HashMap<>(Map.of("x", 1))));
        Page<String> page = Page.of(items, true, "a", metadata);
        items.clear();
        metadata.clear();
        changeWhatWasGiven();
        assertThat(page.items()).containsExactly("a");
        assertThat(page.metadata().getJsonObject("given").encode()).isEqualTo("{\"nested\":{\"x\":1},\"array\":[1]}");
        assertReadOnly(page.metadata().getJsonObject("given"));
        assertThatThrownBy(() -> page.metadata().getJsonObject("map").put("x", 2))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> page.items().add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> page.metadata().put("b", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aMissingIdIsSaidToBeMissing() {
        assertThat(User.builder().build().hasId()).isFalse();
        assertThatThrownBy(() -> User.builder().build().id())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("This user has no 'id': ");
        assertThatThrownBy(() -> Org.builder().build().id()).hasMessageStartingWith("This org has no 'id': ");
        assertThatThrownBy(() -> Membership.builder().build().id()).hasMessageStartingWith("This membership has no ");
        assertThatThrownBy(() -> Credential.builder().build().id()).hasMessageStartingWith("This credential has no ");
    }
}
