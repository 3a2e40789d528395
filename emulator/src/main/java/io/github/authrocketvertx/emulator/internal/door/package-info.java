/** Where HTTP ends: TLS, headers, bodies, routing, faults and recording. Knows nothing of users. */
@NullMarked
package io.github.authrocketvertx.emulator.internal.door;

import org.jspecify.annotations.NullMarked;
