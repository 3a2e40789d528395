package io.github.authrocketvertx.emulator;

import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param caFile where to write the certificate of the authority; null for a file of the system's choosing
 * @param watched the seed file whose changes are to be taken; null for none
 * @param saveFile where to write the first realm at the end; null for nowhere
 */
record CommandLine(
        boolean help,
        EmulatorOptions options,
        @Nullable Path caFile,
        @Nullable Path watched,
        @Nullable Path saveFile) {

    static final String USAGE = """
            Usage: java -jar authrocket-emulator.jar [OPTION]...
            Starts an in-memory AuthRocket 1 server and prints how to reach it, as lines for a shell.

              --port N         port to listen on; 0, the default, takes a free one
              --loginrocket-port N
                               port for LoginRocket calls; 0, the default, takes a free one
              --host HOST      name or address to listen on; default 127.0.0.1
              --api-key KEY    API key to accept; default a random one
              --realm ID       id of the first realm; default a random one
              --seed FILE      JSON file with the realms, users, orgs and memberships to start with, or one of --save
              --watch          starts anew with the seed file whenever that changes
              --save FILE      writes the first realm to a file at the end, for --seed
              --webhook-hosts A,B
                               hosts beside this machine to which webhooks are sent; * for all; default none
              --webhook-ca PATH
                               certificates in PEM that webhooks over https trust; default those of Java
              --status-page WHO
                               who may open the status page: this-machine, the default, anyone or off
              --ca-file PATH   where to write the certificate to trust; default a temporary file
              --help           print this and exit
            """;

    /** Tells what is wrong with a command line. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    static CommandLine parse(String... arguments) throws UsageException {
        boolean help = false;
        EmulatorOptions options = new EmulatorOptions();
        Path caFile = null;
        Path seedFile = null;
        Path saveFile = null;
        boolean watch = false;
        int i = 0;
        while (i < arguments.length) {
            String name = arguments[i];
            if (name.equals("--help") || name.equals("-h")) {
                help = true;
                i++;
                continue;
            }
            if (name.equals("--watch")) {
                watch = true;
                i++;
                continue;
            }
            int equals = name.startsWith("--") ? name.indexOf('=') : -1;
            String option = equals < 0 ? name : name.substring(0, equals);
            requireKnown(option);
            if (equals < 0 && i + 1 == arguments.length) {
                throw new UsageException(option + " needs a value");
            }
            String value = equals < 0 ? arguments[i + 1] : name.substring(equals + 1);
            i += equals < 0 ? 2 : 1;
            switch (option) {
                case "--ca-file" -> caFile = path(option, value);
                case "--save" -> saveFile = path(option, value);
                case "--seed" -> {
                    seedFile = path(option, value);
                    options = options.withSeedData(readSeed(seedFile));
                }
                default -> options = with(options, option, value);
            }
        }
        if (watch && seedFile == null) {
            throw new UsageException("--watch needs --seed");
        }
        return new CommandLine(help, options, caFile, watch ? seedFile : null, saveFile);
    }

    private static void requireKnown(String option) throws UsageException {
        switch (option) {
            case "--port",
                    "--loginrocket-port",
                    "--host",
                    "--api-key",
                    "--realm",
                    "--seed",
                    "--save",
                    "--ca-file",
                    "--webhook-hosts",
                    "--webhook-ca",
                    "--status-page" -> {}
            default -> throw new UsageException("There is no option " + option);
        }
    }

    private static EmulatorOptions with(EmulatorOptions options, String option, String value) throws UsageException {
        try {
            return switch (option) {
                case "--port" -> options.withPort(Integer.parseInt(value));
                case "--loginrocket-port" -> options.withLoginRocketPort(Integer.parseInt(value));
                case "--status-page" -> options.withStatusPage(access(value));
                case "--webhook-hosts" ->
                    options.withWebhooks(options.webhooks().withHosts(Set.of(value.split(",", -1))));
                case "--webhook-ca" ->
                    options.withWebhooks(options.webhooks()
                            .withTrust(new PemTrustOptions()
                                    .addCertPath(path(option, value).toString())));
                case "--api-key" -> options.withApiKey(value);
                case "--realm" -> options.withRealmId(value);
                default -> options.withHost(value);
            };
        } catch (NumberFormatException e) {
            throw new UsageException(option + " needs a number, not " + value);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    private static StatusPageAccess access(String value) {
        return switch (value) {
            case "this-machine" -> StatusPageAccess.THIS_MACHINE;
            case "anyone" -> StatusPageAccess.ANYONE;
            case "off" -> StatusPageAccess.OFF;
            default -> throw new IllegalArgumentException("must be this-machine, anyone or off, not " + value);
        };
    }

    private static SeedData readSeed(Path file) throws UsageException {
        try {
            return SeedData.read(file);
        } catch (IOException e) {
            throw new UsageException("--seed: cannot read " + file + ": " + e);
        } catch (SeedDataException e) {
            throw new UsageException("--seed: " + e.getMessage());
        }
    }

    private static Path path(String option, String value) throws UsageException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UsageException(option + " needs a path, not " + value);
        }
    }
}
