package io.github.authrocketvertx.peers;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A client without a network; its users are {@code id:username}. Answers on a thread of its own. */
final class FakePeer implements Peer<String> {

    private final Function<String, String> users;
    private final List<String> list;

    /** Answers with what the function makes of an id, and with this list. */
    FakePeer(Function<String, String> users, List<String> list) {
        this.users = users;
        this.list = list;
    }

    /** Answers rightly. */
    static FakePeer right() {
        return new FakePeer(FakePeer::rightUser, rightList());
    }

    static String rightUser(String id) {
        return id + ":" + Samples.username(Integer.parseInt(id.substring("usr_".length())));
    }

    static List<String> rightList() {
        return IntStream.range(0, Samples.USERS)
                .mapToObj(number -> rightUser(Samples.userId(number)))
                .toList();
    }

    @Override
    public void getUser(String id, Result<? super String> result) {
        new Thread(() -> result.success(users.apply(id))).start();
    }

    @Override
    public void listUsers(Result<? super List<String>> result) {
        new Thread(() -> result.success(list)).start();
    }

    @Override
    public String id(String user) {
        return user.substring(0, user.indexOf(':'));
    }

    @Override
    public String username(String user) {
        return user.substring(user.indexOf(':') + 1);
    }

    @Override
    public void close() {}
}
