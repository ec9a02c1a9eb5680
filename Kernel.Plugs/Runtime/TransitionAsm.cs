using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Runtime;

/// <summary>
/// ilc frames calls between managed and native code with these, to let a garbage collector stop threads. There is none, so
/// they do nothing.
/// </summary>
public abstract class NothingAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.Ret();
}

[ForceInclude, AsmLabel("RhpReversePInvoke")]
public sealed class ReversePInvokeAsm : NothingAsm;

[ForceInclude, AsmLabel("RhpReversePInvokeReturn")]
public sealed class ReversePInvokeReturnAsm : NothingAsm;

[ForceInclude, AsmLabel("RhpPInvoke")]
public sealed class PInvokeAsm : NothingAsm;

[ForceInclude, AsmLabel("RhpPInvokeReturn")]
public sealed class PInvokeReturnAsm : NothingAsm;

[ForceInclude, AsmLabel("RhpGcPoll")]
public sealed class GcPollAsm : NothingAsm;

/// <summary>The flag that compiled code polls to see whether a collection waits: a word that is always 0.</summary>
[ForceInclude, AsmLabel("RhpTrapThreads")]
public sealed class TrapThreadsAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.Quad(0);
}

/// <summary>The canary that RyuJIT puts behind stack buffers and checks on return. Any value that is hard to write by accident.</summary>
[ForceInclude, AsmLabel("__security_cookie")]
public sealed class SecurityCookieAsm : AssemblerMethod
{
    public override int Alignment => 8;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.Quad(0x9E37_79B9_7F4A_7C15);
}
