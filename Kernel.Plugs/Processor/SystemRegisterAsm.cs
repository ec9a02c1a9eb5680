using System;
using System.Linq;
using System.Reflection;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Processor;

/// <summary>MRS of the register that the method is named after: ReadCntpctEl0 reads CNTPCT_EL0.</summary>
public sealed class ReadSystemRegisterAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mrs(X0, SystemRegisterName.Of((MethodInfo)aMethodInfo, "Read"));
        aAssembler.Ret();
    }
}

/// <summary>MSR of the register that the method is named after. No barrier: the caller knows when it needs one.</summary>
public sealed class WriteSystemRegisterAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Msr(SystemRegisterName.Of((MethodInfo)aMethodInfo, "Write"), X0);
        aAssembler.Ret();
    }
}

/// <summary>Finds the Arm name behind a C# one, whatever its casing: IdAa64Mmfr0El1 is id_aa64mmfr0_el1.</summary>
internal static class SystemRegisterName
{
    public static string Of(MethodInfo method, string prefix)
    {
        if (!method.Name.StartsWith(prefix, StringComparison.Ordinal))
        {
            throw new AssemblerException($"{method.Name} does not start with {prefix}");
        }

        return Of(method.Name[prefix.Length..]);
    }

    public static string Of(string name)
    {
        FieldInfo? constant = typeof(SysReg).GetFields().FirstOrDefault(
            field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));
        return (string?)constant?.GetRawConstantValue()
            ?? throw new AssemblerException($"SysReg has no {name}");
    }
}
