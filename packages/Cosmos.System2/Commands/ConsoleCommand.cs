using System;

namespace Cosmos.System;

/// <summary>A word that a person can type at the kernel's console.</summary>
/// <param name="Name">The word.</param>
/// <param name="Summary">What it does, in one line for <c>help</c>.</param>
/// <param name="Run">Does it, with the words that follow the name.</param>
public sealed record ConsoleCommand(string Name, string Summary, Action<string[]> Run);
