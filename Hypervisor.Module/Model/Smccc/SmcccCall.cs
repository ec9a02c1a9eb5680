using System;

namespace Hypervisor.Model.Smccc;

/// <summary>A guest's call as the service sees it that answers it.</summary>
public readonly ref struct SmcccCall
{
    /// <summary>x0 to x17 carry a call (DEN0028 2.7).</summary>
    public const int RegisterCount = 18;

    private readonly ReadOnlySpan<ulong> _registers;

    /// <param name="vm">Name of the caller's VM.</param>
    /// <param name="vcpu">The caller among the VM's vCPUs, from 0.</param>
    /// <param name="registers">x0 and up, at least <see cref="RegisterCount"/> of them.</param>
    public SmcccCall(string vm, int vcpu, SmcccFunctionId function, ReadOnlySpan<ulong> registers)
    {
        Vm = vm;
        Vcpu = vcpu;
        Function = function;
        _registers = registers.Slice(0, RegisterCount);
    }

    /// <summary>Name of the caller's VM.</summary>
    public string Vm { get; }

    /// <summary>The caller among the VM's vCPUs, from 0.</summary>
    public int Vcpu { get; }

    /// <summary>Without the SVE hint.</summary>
    public SmcccFunctionId Function { get; }

    /// <summary>A register of the caller's. Of an SMC32 call bits 31:0 count.</summary>
    /// <param name="register">0 to 17.</param>
    public ulong this[int register] => _registers[register];
}
