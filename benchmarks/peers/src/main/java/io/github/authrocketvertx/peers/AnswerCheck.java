package io.github.authrocketvertx.peers;

import java.util.List;

/** Looks at every answer, so that nobody is fast by answering wrongly. */
public final class AnswerCheck {

    private AnswerCheck() {}

    /**
     * Checks a user.
     *
     * @param number which user was called for
     * @throws WrongAnswerException when it is another one
     */
    public static <U> void user(Peer<U> peer, U user, int number) {
        require(Samples.userId(number), peer.id(user), "id");
        require(Samples.username(number), peer.username(user), "username");
    }

    /**
     * Checks a list.
     *
     * @throws WrongAnswerException when it has another length or other users
     */
    public static <U> void list(Peer<U> peer, List<U> users) {
        if (users.size() != Samples.USERS) {
            throw new WrongAnswerException(users.size() + " users, not " + Samples.USERS);
        }
        for (int i = 0; i < Samples.USERS; i++) {
            user(peer, users.get(i), i);
        }
    }

    private static void require(String expected, String actual, String what) {
        if (!expected.equals(actual)) {
            throw new WrongAnswerException(what + " " + actual + ", not " + expected);
        }
    }
}
