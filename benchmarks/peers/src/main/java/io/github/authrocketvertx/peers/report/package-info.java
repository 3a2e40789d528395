/** Makes tables and plots of the figures. */
@NullMarked
package io.github.authrocketvertx.peers.report;

import org.jspecify.annotations.NullMarked;
