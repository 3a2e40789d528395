package io.github.authrocketvertx.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;

/** A client that reads bodies with Jackson databind, by readers that are made once. */
public abstract class RecordPeer implements Peer<Records.User> {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader USER = MAPPER.readerFor(Records.User.class);
    private static final ObjectReader PAGE = MAPPER.readerFor(Records.Page.class);

    /** Reads a user and passes it on, or passes on why not. */
    protected static void readUser(int status, byte[] body, Result<? super Records.User> result) {
        Records.User user;
        try {
            requireOk(status);
            user = USER.readValue(body);
        } catch (IOException | RuntimeException e) {
            result.failure(e);
            return;
        }
        result.success(user);
    }

    /** Reads a page and passes its users on, or passes on why not. */
    protected static void readPage(int status, byte[] body, Result<? super List<Records.User>> result) {
        List<Records.User> users;
        try {
            requireOk(status);
            users = PAGE.<Records.Page>readValue(body).collection();
        } catch (IOException | RuntimeException e) {
            result.failure(e);
            return;
        }
        result.success(users);
    }

    /** Refuses every status but 200. */
    protected static void requireOk(int status) {
        if (status != 200) {
            throw new WrongAnswerException("status " + status);
        }
    }

    @Override
    public String id(Records.User user) {
        return user.id();
    }

    @Override
    public String username(Records.User user) {
        return user.username();
    }
}
