using Cosmos.Core;
using Cosmos.System;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;

namespace Hypervisor.Machine;

/// <summary>What a person needs to find out why a guest died: reason, syndrome in words, registers. The kernel lives on.</summary>
internal static unsafe class VmCrashReport
{
    private const int LineLength = 256;
    private const int RegistersPerLine = 4;

    public static void Print(Vcpu vcpu, VmCrashReason reason)
    {
        VcpuContext* context = vcpu.Context;
        EsrEl2 esr = new(context->Exit.Esr);
        LineBuilder head = new(stackalloc byte[LineLength]);
        head.Append("VM crash: ").Append(VmCrashReasonNames.Of(reason)).Append(": ").Append(ExceptionClassNames.Of(esr.Ec));
        Log.Line(vcpu.Name, head.Written);

        LineBuilder syndrome = new(stackalloc byte[LineLength]);
        syndrome.Append("ESR_EL2 ").AppendHex(context->Exit.Esr, 8).Append("  ELR_EL2 ").AppendHex(context->Registers.Pc, 16);
        syndrome.Append("  FAR_EL2 ").AppendHex(context->Exit.Far, 16).Append("  IPA ").AppendHex(context->Exit.Ipa, 12);
        syndrome.Append("  SPSR_EL2 ").AppendHex(context->Registers.Pstate, 8);
        Log.Line(vcpu.Name, syndrome.Written);
        PrintRegisters(vcpu);
    }

    private static void PrintRegisters(Vcpu vcpu)
    {
        for (int first = 0; first < GeneralRegisters.Count; first += RegistersPerLine)
        {
            PrintRegisterLine(vcpu, first);
        }
    }

    private static void PrintRegisterLine(Vcpu vcpu, int first)
    {
        LineBuilder line = new(stackalloc byte[LineLength]);
        for (int i = first; i < first + RegistersPerLine && i < GeneralRegisters.Count; i++)
        {
            line.Append(i == first ? "x" : "  x").AppendDecimal((ulong)i).Append(" ").AppendHex(vcpu.Context->Registers.X[i], 16);
        }

        Log.Line(vcpu.Name, line.Written);
    }
}
