/** Pages for people with a browser: plain HTML, nothing from elsewhere. */
@NullMarked
package io.github.authrocketvertx.emulator.internal.pages;

import org.jspecify.annotations.NullMarked;
