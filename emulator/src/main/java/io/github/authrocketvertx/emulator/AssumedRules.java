package io.github.authrocketvertx.emulator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What AuthRocket's published reference leaves open, and how the emulator decides it. Every value has a likely
 * default; change one to see how an application copes with the other possibility. Immutable.
 */
public final class AssumedRules {

    private final boolean acceptRequired;
    private final int deleteStatus;
    private final SecondFactorAnswer secondFactorAnswer;
    private final Set<String> resetTokenKeys;
    private final boolean messageBesideErrors;
    private final int passwordMinLength;
    private final Duration passwordTokenLifetime;
    private final Duration secondFactorLifetime;
    private final Duration emailTokenLifetime;
    private final Duration signupTokenLifetime;
    private final int rateLimit;
    private final Duration rateLimitWindow;
    private final boolean membershipListNeedsFilter;
    private final int maxPermissions;
    private final int maxRealms;
    private final boolean passwordChangeEndsSessions;
    private final int loginAttempts;
    private final Duration loginAttemptWindow;
    private final Map<LoginRocketCall, String> loginRocketPaths;

    private AssumedRules(Builder from) {
        this.acceptRequired = from.acceptRequired;
        this.deleteStatus = from.deleteStatus;
        this.secondFactorAnswer = from.secondFactorAnswer;
        this.resetTokenKeys = from.resetTokenKeys;
        this.messageBesideErrors = from.messageBesideErrors;
        this.passwordMinLength = from.passwordMinLength;
        this.passwordTokenLifetime = from.passwordTokenLifetime;
        this.secondFactorLifetime = from.secondFactorLifetime;
        this.emailTokenLifetime = from.emailTokenLifetime;
        this.signupTokenLifetime = from.signupTokenLifetime;
        this.rateLimit = from.rateLimit;
        this.rateLimitWindow = from.rateLimitWindow;
        this.membershipListNeedsFilter = from.membershipListNeedsFilter;
        this.maxPermissions = from.maxPermissions;
        this.maxRealms = from.maxRealms;
        this.passwordChangeEndsSessions = from.passwordChangeEndsSessions;
        this.loginAttempts = from.loginAttempts;
        this.loginAttemptWindow = from.loginAttemptWindow;
        this.loginRocketPaths = Map.copyOf(from.loginRocketPaths);
    }

    /** What {@code authenticate} gives when a code is still to come. */
    public enum SecondFactorAnswer {
        /** The user, with a {@code token} that starts with {@code kli_}. */
        USER_AND_TOKEN,
        /** An object with nothing but that {@code token}. */
        TOKEN_ONLY
    }

    /** Returns the likely behaviour. */
    public static AssumedRules likely() {
        return builder().build();
    }

    /** Returns a builder that starts from the likely behaviour. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether a request without an {@code Accept} header, or with a wildcard in it, is refused with 406. */
    public boolean acceptRequired() {
        return acceptRequired;
    }

    /** The status of a successful delete: 204 with no body, or 200 with the deleted resource. */
    public int deleteStatus() {
        return deleteStatus;
    }

    /** What {@code authenticate} gives for a user with an active second factor. */
    public SecondFactorAnswer secondFactorAnswer() {
        return secondFactorAnswer;
    }

    /** The members under which {@code generate_password_token} gives the token. */
    public Set<String> resetTokenKeys() {
        return resetTokenKeys;
    }

    /** Whether a validation answer has a {@code message} beside {@code errors}. */
    public boolean messageBesideErrors() {
        return messageBesideErrors;
    }

    /** The length of the shortest password taken, in characters. */
    public int passwordMinLength() {
        return passwordMinLength;
    }

    /** How long a password reset token is good. */
    public Duration passwordTokenLifetime() {
        return passwordTokenLifetime;
    }

    /** How long the token between the two steps of a login is good. */
    public Duration secondFactorLifetime() {
        return secondFactorLifetime;
    }

    /** How long an e-mail verification token is good. */
    public Duration emailTokenLifetime() {
        return emailTokenLifetime;
    }

    /** How long a signup token is good. */
    public Duration signupTokenLifetime() {
        return signupTokenLifetime;
    }

    /** How many calls one API key may make in a {@link #rateLimitWindow()}; 0 for any number. */
    public int rateLimit() {
        return rateLimit;
    }

    /** How long calls are counted together. */
    public Duration rateLimitWindow() {
        return rateLimitWindow;
    }

    /** Whether a list of memberships that names neither an org nor a user is refused; else it is of the whole realm. */
    public boolean membershipListNeedsFilter() {
        return membershipListNeedsFilter;
    }

    /** How many permissions a membership may have. */
    public int maxPermissions() {
        return maxPermissions;
    }

    /** How many realms the account may have. */
    public int maxRealms() {
        return maxRealms;
    }

    /** Whether the sessions of a user end when the password is changed or reset. */
    public boolean passwordChangeEndsSessions() {
        return passwordChangeEndsSessions;
    }

    /** How many wrong passwords or codes in a row a user may send in a {@link #loginAttemptWindow()}; 0 for any number. */
    public int loginAttempts() {
        return loginAttempts;
    }

    /** How long failed logins are counted together. */
    public Duration loginAttemptWindow() {
        return loginAttemptWindow;
    }

    /** The path of a LoginRocket call, below {@code v1/}. */
    public String loginRocketPath(LoginRocketCall call) {
        return loginRocketPaths.getOrDefault(call, call.likelyPath());
    }

    /** Collects decisions that differ from the likely ones. */
    public static final class Builder {

        private static final int NO_CONTENT = 204;
        private static final int OK = 200;

        private boolean acceptRequired = true;
        private int deleteStatus = NO_CONTENT;
        private SecondFactorAnswer secondFactorAnswer = SecondFactorAnswer.USER_AND_TOKEN;
        private Set<String> resetTokenKeys = Set.of("token", "password_reset_token");
        private boolean messageBesideErrors = true;
        private int passwordMinLength = 8;
        private Duration passwordTokenLifetime = Duration.ofHours(2);
        private Duration secondFactorLifetime = Duration.ofMinutes(10);
        private Duration emailTokenLifetime = Duration.ofDays(3);
        private Duration signupTokenLifetime = Duration.ofHours(24);
        private int rateLimit;
        private Duration rateLimitWindow = Duration.ofMinutes(1);
        private boolean membershipListNeedsFilter = true;
        private int maxPermissions = 20;
        private int maxRealms = 100;
        private boolean passwordChangeEndsSessions;
        private int loginAttempts;
        private Duration loginAttemptWindow = Duration.ofMinutes(15);
        private final Map<LoginRocketCall, String> loginRocketPaths = new EnumMap<>(LoginRocketCall.class);

        private Builder() {}

        /**
         * Sets whether a request without {@code Accept}, or with a wildcard in it, is refused; it is unless told, as
         * the documents have it. The official PHP client, which sends none, is served all the same.
         */
        public Builder acceptRequired(boolean required) {
            this.acceptRequired = required;
            return this;
        }

        /**
         * Sets the status of a successful delete; 204 unless told.
         *
         * @throws IllegalArgumentException if it is neither 200 nor 204
         */
        public Builder deleteStatus(int status) {
            if (status != OK && status != NO_CONTENT) {
                throw new IllegalArgumentException("The status of a delete must be 200 or 204, not " + status);
            }
            this.deleteStatus = status;
            return this;
        }

        /** Sets the answer of the first step of a login with two. */
        public Builder secondFactorAnswer(SecondFactorAnswer answer) {
            this.secondFactorAnswer = Objects.requireNonNull(answer, "answer");
            return this;
        }

        /** Sets the members that hold a password reset token; {@code token} and {@code password_reset_token} unless told. */
        public Builder resetTokenKeys(Set<String> keys) {
            this.resetTokenKeys = Set.copyOf(keys);
            return this;
        }

        /** Sets whether there is a {@code message} beside {@code errors}; there is unless told. */
        public Builder messageBesideErrors(boolean present) {
            this.messageBesideErrors = present;
            return this;
        }

        /** Sets the length of the shortest password taken; 8 characters unless told. */
        public Builder passwordMinLength(int characters) {
            this.passwordMinLength = characters;
            return this;
        }

        /** Sets the lifetime of password reset tokens; 2 hours unless told. */
        public Builder passwordTokenLifetime(Duration lifetime) {
            this.passwordTokenLifetime = Objects.requireNonNull(lifetime, "lifetime");
            return this;
        }

        /** Sets the time between the two steps of a login; 10 minutes unless told. */
        public Builder secondFactorLifetime(Duration lifetime) {
            this.secondFactorLifetime = Objects.requireNonNull(lifetime, "lifetime");
            return this;
        }

        /** Sets the lifetime of e-mail verification tokens; 3 days unless told. */
        public Builder emailTokenLifetime(Duration lifetime) {
            this.emailTokenLifetime = Objects.requireNonNull(lifetime, "lifetime");
            return this;
        }

        /** Sets the lifetime of signup tokens; 24 hours unless told. */
        public Builder signupTokenLifetime(Duration lifetime) {
            this.signupTokenLifetime = Objects.requireNonNull(lifetime, "lifetime");
            return this;
        }

        /**
         * Limits the calls of each API key to {@code calls} in a {@code window} of the emulator's time; calls over it
         * get 429. All answers then tell the state by {@code X-Ratelimit} headers. There is no limit unless told.
         *
         * @throws IllegalArgumentException if {@code calls} is less than 1
         */
        public Builder rateLimit(int calls, Duration window) {
            if (calls < 1) {
                throw new IllegalArgumentException("The limit must be at least 1, not " + calls);
            }
            this.rateLimit = calls;
            this.rateLimitWindow = Objects.requireNonNull(window, "window");
            return this;
        }

        /** Sets whether a list of memberships must name an org or a user; it must unless told. */
        public Builder membershipListNeedsFilter(boolean needed) {
            this.membershipListNeedsFilter = needed;
            return this;
        }

        /** Sets how many permissions a membership may have; 20 unless told, though one document says 2000. */
        public Builder maxPermissions(int permissions) {
            this.maxPermissions = permissions;
            return this;
        }

        /** Sets how many realms the account may have; 100 unless told. */
        public Builder maxRealms(int realms) {
            this.maxRealms = realms;
            return this;
        }

        /** Sets whether a new password ends the sessions of its user; it does not unless told. */
        public Builder passwordChangeEndsSessions(boolean ends) {
            this.passwordChangeEndsSessions = ends;
            return this;
        }

        /**
         * Lets each user fail {@code attempts} times to log in within a {@code window} of the emulator's time; logins
         * after that get 429, even with the right password. There is no limit unless told.
         *
         * @throws IllegalArgumentException if {@code attempts} is less than 1
         */
        public Builder loginAttempts(int attempts, Duration window) {
            if (attempts < 1) {
                throw new IllegalArgumentException("The limit must be at least 1, not " + attempts);
            }
            this.loginAttempts = attempts;
            this.loginAttemptWindow = Objects.requireNonNull(window, "window");
            return this;
        }

        /**
         * Sets the path of a LoginRocket call, below {@code v1/}; {@link LoginRocketCall#likelyPath()} unless told.
         */
        public Builder loginRocketPath(LoginRocketCall call, String path) {
            this.loginRocketPaths.put(call, Objects.requireNonNull(path, "path"));
            return this;
        }

        /** Returns the decisions collected. */
        public AssumedRules build() {
            return new AssumedRules(this);
        }
    }
}
