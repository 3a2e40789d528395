package io.github.authrocketvertx.examples

internal object KotlinPlaceholder
