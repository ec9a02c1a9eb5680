namespace System.Runtime;

/// <summary>
/// Where a <c>throw</c> arrives: assembly passes the exception and the thrower's place. Nothing is caught in this kernel,
/// so every exception ends in the report of an unhandled one.
/// </summary>
internal static class ExceptionThrow
{
    [RuntimeExport("CosmosThrow")]
    private static void Throw(Exception? exception, nuint programCounter, nuint framePointer) =>
        RuntimeImports.UnhandledException(exception ?? new NullReferenceException(), programCounter, framePointer);
}
