namespace System.Runtime;

/// <summary>The end of the program when the runtime itself cannot go on.</summary>
internal static unsafe class FailFast
{
    internal static void Stop(string message) =>
        RuntimeImports.UnhandledException(new ExecutionEngineException(message), null);

    [RuntimeExport("RhpFallbackFailFast")]
    private static void Fallback() => Stop("the runtime failed");
}
