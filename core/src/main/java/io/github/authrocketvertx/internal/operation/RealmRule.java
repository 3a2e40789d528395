package io.github.authrocketvertx.internal.operation;

/** Where a call names its realm when the client has no realm header. */
@FunctionalInterface
public interface RealmRule {

    /** The usual place: a query parameter. */
    RealmRule IN_QUERY = (arguments, realm) -> arguments.query("realm_id", realm);

    /** On create: a field of what is created, unless it names its realm itself. */
    RealmRule IN_ROOT = (arguments, realm) -> {
        if (!(arguments.body() instanceof Body.Attributed body)) {
            return IN_QUERY.name(arguments, realm);
        }
        return body.attributes().containsKey("realm_id")
                ? arguments
                : arguments.withBody(body.withAttribute("realm_id", realm));
    };

    /** The call is not of a realm. */
    RealmRule NOWHERE = (arguments, realm) -> arguments;

    /** The arguments with the realm named. */
    Arguments name(Arguments arguments, String realm);
}
