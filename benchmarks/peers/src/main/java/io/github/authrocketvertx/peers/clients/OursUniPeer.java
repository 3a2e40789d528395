package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Result;
import java.util.List;

/** The client of this project, by its {@code Uni}s. */
public final class OursUniPeer extends OursPeer {

    private final MutinyAuthRocket client;

    /** Starts it. */
    public OursUniPeer(PeerSettings settings) {
        super(settings);
        client = MutinyAuthRocket.of(client());
    }

    @Override
    public void getUser(String id, Result<? super User> result) {
        client.users().get(id).subscribe().with(result::success, result::failure);
    }

    @Override
    public void listUsers(Result<? super List<User>> result) {
        client.users().list().firstPage().subscribe().with(page -> result.success(page.items()), result::failure);
    }
}
