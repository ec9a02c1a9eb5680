namespace System.Runtime.Unwinding;

/// <summary>Kinds of clauses; the numbers are ilc's. A finally is a fault, as the way without an exception calls it directly.</summary>
internal enum ExceptionClauseKind
{
    Typed = 0,
    Fault = 1,
    Filter = 2,
}

/// <summary>One try region of a method with one handler. Offsets count from the method's start.</summary>
internal unsafe struct ExceptionClause
{
    public ExceptionClauseKind Kind;
    public uint TryStart;
    public uint TryEnd;
    public uint Handler;

    /// <summary>Of <see cref="ExceptionClauseKind.Filter"/> only.</summary>
    public uint Filter;

    /// <summary>The method table of what a <see cref="ExceptionClauseKind.Typed"/> clause catches.</summary>
    public void* Type;

    public readonly bool Covers(ulong offset) => offset >= TryStart && offset < TryEnd;

    public readonly bool HasSameTry(in ExceptionClause other) => TryStart == other.TryStart && TryEnd == other.TryEnd;
}
