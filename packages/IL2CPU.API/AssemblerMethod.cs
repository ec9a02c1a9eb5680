using IL2CPU.API.AArch64;

namespace IL2CPU.API;

/// <summary>
/// A piece of assembly written in C#. The build makes an instance of every subclass that a plug names
/// (<c>[PlugMethod(Assembler = typeof(...))]</c>) or that carries <c>[ForceInclude]</c>, so a subclass needs a
/// parameterless constructor. It runs on the build host, never in the kernel.
/// </summary>
public abstract class AssemblerMethod
{
    /// <summary>Bytes that the label is aligned to, a power of two; the vector table of the architecture needs 2048.</summary>
    public virtual int Alignment => 4;

    /// <summary>Writes the method's whole body, its return included. The label is already there.</summary>
    /// <param name="aAssembler">Takes the instructions.</param>
    /// <param name="aMethodInfo">
    /// The plug's <see cref="System.Reflection.MethodInfo"/>; for a <c>[ForceInclude]</c> class without a plug, its
    /// <see cref="System.Type"/>.
    /// </param>
    /// <remarks>Arguments arrive by the AAPCS64: x0..x7 hold them in order, x0 returns the result.</remarks>
    public abstract void AssembleNew(Assembler aAssembler, object aMethodInfo);
}
