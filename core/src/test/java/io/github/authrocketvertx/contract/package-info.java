/**
 * What every surface of the client must do, written once against core's interfaces: an abstract class for each part, run
 * in every module on a {@link io.github.authrocketvertx.contract.Surface} of its own.
 */
package io.github.authrocketvertx.contract;
