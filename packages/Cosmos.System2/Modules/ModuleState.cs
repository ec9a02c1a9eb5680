namespace Cosmos.System;

/// <summary>How far a module has come.</summary>
public enum ModuleState : byte
{
    /// <summary>Not yet its turn.</summary>
    Waiting,

    /// <summary>It runs.</summary>
    Started,

    /// <summary>It has been stopped.</summary>
    Stopped,

    /// <summary>It did not start, or one that it depends on did not.</summary>
    LeftOut,
}
