using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Turns a method into a plain call of an assembly label.</summary>
internal static class AssemblyTarget
{
    private const string ImportNamespace = "System.Runtime";
    private const string ImportName = "RuntimeImportAttribute";

    /// <summary>
    /// ilc compiles a call of an internal-call method with RuntimeImport to <c>bl label</c>: no marshalling and no switch
    /// of garbage-collector mode. It goes by the attribute's name, so the attribute may be internal to the CoreLib.
    /// </summary>
    public static void Apply(MethodDefinition aTarget, string aLabel)
    {
        aTarget.Attributes &= ~(MethodAttributes.PInvokeImpl | MethodAttributes.Abstract);
        aTarget.ImplAttributes = MethodImplAttributes.IL | MethodImplAttributes.InternalCall;
        aTarget.Body = null;
        ModuleDefinition module = aTarget.Module;
        MethodReference constructor = new(".ctor", module.TypeSystem.Void, AttributeType(module)) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        CustomAttribute attribute = new(constructor);
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(module.TypeSystem.String, aLabel));
        aTarget.CustomAttributes.Add(attribute);
    }

    private static TypeReference AttributeType(ModuleDefinition aModule)
    {
        if (aModule.GetType(ImportNamespace, ImportName) is { } own)
        {
            return own;
        }

        AssemblyNameReference? coreLib = aModule.AssemblyReferences.FirstOrDefault(reference => reference.Name == KernelClosure.CoreLibName);
        if (coreLib is null)
        {
            coreLib = new AssemblyNameReference(KernelClosure.CoreLibName, new System.Version(10, 0, 0, 0));
            aModule.AssemblyReferences.Add(coreLib);
        }

        return new TypeReference(ImportNamespace, ImportName, aModule, coreLib);
    }
}
