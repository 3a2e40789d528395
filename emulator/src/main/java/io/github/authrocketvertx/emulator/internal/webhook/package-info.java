/** Sends webhooks: what is due, over HTTP, again and again until taken or given up. */
@NullMarked
package io.github.authrocketvertx.emulator.internal.webhook;

import org.jspecify.annotations.NullMarked;
