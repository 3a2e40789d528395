package io.github.authrocketvertx.peers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The users that the server has, and bodies as the service sends them. */
public final class Samples {

    /** How many users there are. */
    public static final int USERS = 100;

    private static final List<String> IDS = IntStream.range(0, USERS)
            .mapToObj(number -> String.format("usr_%022d", number))
            .toList();
    private static final List<String> USERNAMES =
            IntStream.range(0, USERS).mapToObj(number -> "sally" + number).toList();

    private Samples() {}

    /** The id of a user, by its number from 0. */
    public static String userId(int number) {
        return IDS.get(number);
    }

    /** The username of a user, by its number from 0. */
    public static String username(int number) {
        return USERNAMES.get(number);
    }

    /** One user with two memberships, about 1,100 bytes. */
    public static String userBody(int number) {
        String id = String.format("%022d", number);
        return """
                {"id":"%1$s","object":"user","realm_id":"rl_0vBBBBBBBBBBBBBBBBBBBB","username":"%2$s",\
                "email":"%2$s@example.com","email_verification":"verified","state":"active","user_type":"human",\
                "reference":null,"custom":{"plan":"gold","tags":["a","b"]},"first_name":"Sally","last_name":"Jones",\
                "name":"Sally Jones","created_at":1423941493.701,"last_login_at":1423941499.12,"membership_count":2,\
                "credentials":[{"id":"crd_%3$s","credential_type":"password","object":"credential"}],\
                "memberships":[%4$s,%5$s]}""".formatted(userId(number), username(number), id, membership(id, 1), membership(id, 2));
    }

    /** A page of all users. */
    public static String pageBody() {
        return IntStream.range(0, USERS)
                .mapToObj(Samples::userBody)
                .collect(Collectors.joining(",", "{\"more_results\":true,\"collection\":[", "]}"));
    }

    private static String membership(String id, int number) {
        return """
                {"id":"mb_%1$s%2$d","object":"membership","user_id":"usr_%1$s","org_id":"org_%1$s%2$d",\
                "permissions":["owner","billing:read"],"expires_at":null,"org":{"id":"org_%1$s%2$d","object":"org",\
                "realm_id":"rl_0vBBBBBBBBBBBBBBBBBBBB","name":"Widgets Inc","reference":null,"state":"active",\
                "created_at":1735689600.0}}""".formatted(id, number);
    }
}
