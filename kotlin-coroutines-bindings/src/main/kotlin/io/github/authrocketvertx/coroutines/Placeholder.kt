package io.github.authrocketvertx.coroutines

internal object Placeholder
