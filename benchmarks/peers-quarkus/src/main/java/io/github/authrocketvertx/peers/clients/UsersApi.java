package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.SharedHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The two calls, as one declares them for Quarkus REST Client. */
@RegisterRestClient
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "X-Authrocket-Api-Key", value = SharedHeaders.API_KEY)
@ClientHeaderParam(name = "X-Authrocket-Realm", value = SharedHeaders.REALM)
public interface UsersApi {

    /** Gets a user. */
    @GET
    @Path("{user}")
    Uni<Records.User> get(@PathParam("user") String user);

    /** Gets the first page of users. */
    @GET
    Uni<Records.Page> list();
}
