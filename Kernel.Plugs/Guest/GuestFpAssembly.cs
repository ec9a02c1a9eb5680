using Cosmos.Core;
using Hypervisor.Model.Arm;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

/// <summary>
/// Moves FP/SIMD state between the hardware and the context in x0. Clobbers x1 and x2.
/// RyuJIT may use SIMD registers anywhere, also on the exit path; most exits do not. So a guest's FP state stays in the hardware after an
/// exit with accesses forbidden, and the first one, if any, traps and saves it.
/// </summary>
internal static class GuestFpAssembly
{
    /// <summary>The context whose FP state is in this CPU, or 0.</summary>
    public static void LoadOwner(Assembler a, Register target)
    {
        a.Mrs(target, SysReg.TpidrEl2);
        a.Ldr(target, Mem(target, StructOffset.Of<CpuLocal>(nameof(CpuLocal.FpOwner))));
    }

    public static void SetOwner(Assembler a, Register owner)
    {
        a.Mrs(X1, SysReg.TpidrEl2);
        a.Str(owner, Mem(X1, StructOffset.Of<CpuLocal>(nameof(CpuLocal.FpOwner))));
    }

    /// <summary>Keeps d8-d15 of the C# caller. While some guest's FP state is live the first store traps, which saves that one.</summary>
    public static void SaveHost(Assembler a)
    {
        a.Add(X1, X0, StructOffset.Of<VcpuContext>(nameof(VcpuContext.HostFp)));
        foreach ((Register first, Register second, int offset) in HostPairs())
        {
            a.Stp(first, second, Mem(X1, offset));
        }
    }

    public static void LoadHost(Assembler a)
    {
        a.Add(X1, X0, StructOffset.Of<VcpuContext>(nameof(VcpuContext.HostFp)));
        foreach ((Register first, Register second, int offset) in HostPairs())
        {
            a.Ldp(first, second, Mem(X1, offset));
        }

        a.Msr(SysReg.Fpcr, Xzr);
    }

    public static void SaveGuest(Assembler a)
    {
        a.Add(X1, X0, StructOffset.Of<VcpuContext>("Fp.V"));
        for (int i = 0; i < 32; i += 2)
        {
            a.Stp(Register.Q(i), Register.Q(i + 1), Mem(X1, 16 * i));
        }

        a.Mrs(X1, SysReg.Fpcr);
        a.Str(X1, Mem(X0, StructOffset.Of<VcpuContext>("Fp.Fpcr")));
        a.Mrs(X1, SysReg.Fpsr);
        a.Str(X1, Mem(X0, StructOffset.Of<VcpuContext>("Fp.Fpsr")));
    }

    public static void LoadGuest(Assembler a)
    {
        a.Add(X1, X0, StructOffset.Of<VcpuContext>("Fp.V"));
        for (int i = 0; i < 32; i += 2)
        {
            a.Ldp(Register.Q(i), Register.Q(i + 1), Mem(X1, 16 * i));
        }

        a.Ldr(X1, Mem(X0, StructOffset.Of<VcpuContext>("Fp.Fpcr")));
        a.Msr(SysReg.Fpcr, X1);
        a.Ldr(X1, Mem(X0, StructOffset.Of<VcpuContext>("Fp.Fpsr")));
        a.Msr(SysReg.Fpsr, X1);
    }

    private static (Register, Register, int)[] HostPairs() =>
    [
        (D8, D9, StructOffset.Of<HostFpRegisters>(nameof(HostFpRegisters.D8))),
        (D10, D11, StructOffset.Of<HostFpRegisters>(nameof(HostFpRegisters.D10))),
        (D12, D13, StructOffset.Of<HostFpRegisters>(nameof(HostFpRegisters.D12))),
        (D14, D15, StructOffset.Of<HostFpRegisters>(nameof(HostFpRegisters.D14))),
    ];
}
