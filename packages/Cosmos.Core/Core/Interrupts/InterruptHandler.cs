namespace Cosmos.Core;

/// <summary>
/// Serves one interrupt, with interrupts masked, and has quietened its device when it returns. May wake threads; must
/// not wait, allocate or throw.
/// </summary>
public delegate void InterruptHandler(uint interruptId);
