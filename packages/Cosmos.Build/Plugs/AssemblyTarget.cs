using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Turns a method into a plain call of an assembly label.</summary>
internal static class AssemblyTarget
{
    /// <summary>
    /// ilc compiles a call of an internal-call method with RuntimeImport to <c>bl label</c>: no marshalling and no switch
    /// of garbage-collector mode.
    /// </summary>
    public static void Apply(MethodDefinition aTarget, string aLabel)
    {
        aTarget.Attributes &= ~(MethodAttributes.PInvokeImpl | MethodAttributes.Abstract);
        aTarget.ImplAttributes = MethodImplAttributes.IL | MethodImplAttributes.InternalCall;
        aTarget.Body = null;
        RuntimeAttributes.Import(aTarget, aLabel);
    }
}
