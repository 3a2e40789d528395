package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Result;
import java.util.List;

/** The client of this project, by its futures. */
public final class OursFuturePeer extends OursPeer {

    /** Starts it. */
    public OursFuturePeer(PeerSettings settings) {
        super(settings);
    }

    @Override
    public void getUser(String id, Result<? super User> result) {
        client().users().get(id).onComplete(ended -> {
            if (ended.succeeded()) {
                result.success(ended.result());
            } else {
                result.failure(ended.cause());
            }
        });
    }

    @Override
    public void listUsers(Result<? super List<User>> result) {
        client().users().list().firstPage().onComplete(ended -> {
            if (ended.succeeded()) {
                result.success(ended.result().items());
            } else {
                result.failure(ended.cause());
            }
        });
    }
}
