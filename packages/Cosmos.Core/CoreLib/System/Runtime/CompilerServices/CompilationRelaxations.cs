namespace System.Runtime.CompilerServices;

/// <summary>What a JIT may relax.</summary>
[Flags]
public enum CompilationRelaxations
{
    NoStringInterning = 0x0008,
}
