using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Exits;

/// <summary>One trapped MSR, MRS or system instruction that a register model must answer.</summary>
public readonly struct PendingSysReg
{
    private readonly SysRegIss _iss;

    private PendingSysReg(SysRegIss iss, ulong writeValue)
    {
        _iss = iss;
        WriteValue = writeValue;
    }

    public bool IsRead => _iss.IsRead;

    /// <summary>Register moved, 0..31; 31 is XZR.</summary>
    public int Register => _iss.Rt;

    /// <summary>For MSR: the value of the register.</summary>
    public ulong WriteValue { get; }

    /// <summary>Valid for an exit whose outcome was SysRegRead or SysRegWrite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PendingSysReg Decode(in VcpuContext context)
    {
        SysRegIss iss = new EsrEl2(context.Exit.Esr).SysReg;
        return new PendingSysReg(iss, iss.IsRead ? 0 : context.Registers.Read(iss.Rt));
    }

    /// <summary>Ends an MRS. Only AArch64 code can cause this exit, so the instruction is 4 bytes long.</summary>
    public void CompleteRead(ref VcpuRegisters registers, ulong value)
    {
        registers.Write(Register, value);
        CompleteWrite(ref registers);
    }

    /// <summary>Ends an MSR. An access that is refused is not completed: see <see cref="ExitRouter.Refuse"/>.</summary>
    public void CompleteWrite(ref VcpuRegisters registers) => registers.Pc += 4;
}
