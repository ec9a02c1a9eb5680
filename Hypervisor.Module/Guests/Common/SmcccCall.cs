using Cosmos.Core;
using IL2CPU.API.Attribs;

namespace Guest.Common;

/// <summary>Calls with x0 to x17 both ways. Those with an immediate other than 0 are no SMCCC calls (DEN0028 2.9).</summary>
public static unsafe class SmcccCall
{
    /// <summary>HVC #0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Hvc(SmcArguments* arguments) => throw null!;

    /// <summary>SMC #0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Smc(SmcArguments* arguments) => throw null!;

    /// <summary>HVC #1.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void HvcImmediate(SmcArguments* arguments) => throw null!;

    /// <summary>SMC #1.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void SmcImmediate(SmcArguments* arguments) => throw null!;

    /// <summary>By the conduit that is named.</summary>
    public static void Call(Conduit conduit, ref SmcArguments arguments)
    {
        fixed (SmcArguments* pointer = &arguments)
        {
            if (conduit == Conduit.Smc)
            {
                Smc(pointer);
            }
            else
            {
                Hvc(pointer);
            }
        }
    }

    /// <summary>The same with immediate 1.</summary>
    public static void CallImmediate(Conduit conduit, ref SmcArguments arguments)
    {
        fixed (SmcArguments* pointer = &arguments)
        {
            if (conduit == Conduit.Smc)
            {
                SmcImmediate(pointer);
            }
            else
            {
                HvcImmediate(pointer);
            }
        }
    }
}
