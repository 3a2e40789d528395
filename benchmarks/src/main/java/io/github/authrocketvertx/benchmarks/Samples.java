package io.github.authrocketvertx.benchmarks;

import io.vertx.core.buffer.Buffer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies as the service sends them. */
final class Samples {

    private Samples() {}

    /** One user with two memberships, about 1,100 bytes. */
    static Buffer user() {
        return Buffer.buffer(userText(1));
    }

    /** One user without anything beside, about 330 bytes. */
    static Buffer smallUser() {
        return Buffer.buffer("""
                {"id":"usr_0v1zUpWdE4IbHsNBmQJwrg","object":"user","realm_id":"rl_0v1zTHRNqkhUvPTWpxaPPb",\
                "username":"sally","email":"sally@example.com","email_verification":"verified","state":"active",\
                "user_type":"human","reference":null,"first_name":"Sally","last_name":"Jones","name":"Sally Jones",\
                "created_at":1423941493.701,"last_login_at":1423941499.12,"membership_count":2}""");
    }

    /** A page of 100 such users. */
    static Buffer page() {
        return page(100, true);
    }

    /** A page of so many such users. */
    static Buffer page(int users, boolean more) {
        return Buffer.buffer(IntStream.range(0, users)
                .mapToObj(Samples::userText)
                .collect(Collectors.joining(",", "{\"more_results\":" + more + ",\"collection\":[", "]}")));
    }

    private static String userText(int number) {
        String id = String.format("%022d", number);
        return """
                {"id":"usr_%1$s","object":"user","realm_id":"rl_0vBBBBBBBBBBBBBBBBBBBB","username":"sally%2$d",\
                "email":"sally%2$d@example.com","email_verification":"verified","state":"active","user_type":"human",\
                "reference":null,"custom":{"plan":"gold","tags":["a","b"]},"first_name":"Sally","last_name":"Jones",\
                "name":"Sally Jones","created_at":1423941493.701,"last_login_at":1423941499.12,"membership_count":2,\
                "credentials":[{"id":"crd_%1$s","credential_type":"password","object":"credential"}],\
                "memberships":[%3$s,%4$s]}""".formatted(id, number, membership(id, 1), membership(id, 2));
    }

    private static String membership(String id, int number) {
        return """
                {"id":"mb_%1$s%2$d","object":"membership","user_id":"usr_%1$s","org_id":"org_%1$s%2$d",\
                "permissions":["owner","billing:read"],"expires_at":null,"org":{"id":"org_%1$s%2$d","object":"org",\
                "realm_id":"rl_0vBBBBBBBBBBBBBBBBBBBB","name":"Widgets Inc","reference":null,"state":"active",\
                "created_at":1735689600.0}}""".formatted(id, number);
    }
}
