package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.load.ExportContract
import io.github.authrocketvertx.load.Exporter
import kotlinx.coroutines.runBlocking

internal class CoroutineExportTest : ExportContract("flow", CoroutineExport::class.java)

/** Exports by [kotlinx.coroutines.flow.Flow], collected by a thread that is none of Vert.x. */
internal object CoroutineExport {
    @JvmStatic
    fun main(none: Array<String>) {
        Exporter.run { client, each ->
            runBlocking { client.coroutines().users().list().items().collect { each.accept(it) } }
        }
    }
}
