namespace System.Diagnostics;

/// <summary>JIT hints of the build configuration; emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Module, Inherited = false)]
public sealed class DebuggableAttribute : Attribute
{
    /// <summary>Kinds of JIT tracking that a debug build asks for.</summary>
    [Flags]
    public enum DebuggingModes
    {
        None = 0x0,
        Default = 0x1,
        IgnoreSymbolStoreSequencePoints = 0x2,
        EnableEditAndContinue = 0x4,
        DisableOptimizations = 0x100,
    }

    public DebuggableAttribute(DebuggingModes modes) => DebuggingFlags = modes;

    public DebuggingModes DebuggingFlags { get; }
}
