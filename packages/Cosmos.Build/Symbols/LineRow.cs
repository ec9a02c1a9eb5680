namespace Cosmos.Build.Symbols;

/// <summary>From this address on, the code comes from that line; from none when the file is null.</summary>
public readonly record struct LineRow(ulong Address, string? File, uint Line);
