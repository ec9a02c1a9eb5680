namespace Cosmos.Cli.Run;

/// <summary>What ended a QEMU run.</summary>
public enum QemuEnd
{
    /// <summary>QEMU ended by itself, mostly because the kernel switched the machine off.</summary>
    Itself,

    /// <summary>The time limit passed.</summary>
    TimeOut,

    /// <summary>A person typed the keys that end a run.</summary>
    Keys,

    /// <summary>The tool got a signal.</summary>
    Signal,
}
