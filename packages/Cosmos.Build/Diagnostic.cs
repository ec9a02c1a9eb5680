namespace Cosmos.Build;

/// <summary>One build error that a person can act on.</summary>
/// <param name="Code">One of <see cref="DiagnosticCode"/>.</param>
/// <param name="Message">Names the file, type and method, and what to do.</param>
/// <param name="File">The source file, or null when there is no debug information.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
public sealed record Diagnostic(string Code, string Message, string? File = null, int Line = 0);
