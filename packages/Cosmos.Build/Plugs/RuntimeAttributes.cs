using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Names a method for the linker, by the attributes that ilc knows.</summary>
internal static class RuntimeAttributes
{
    private const string Namespace = "System.Runtime";

    /// <summary>A call of the method, which has to be an internal call, becomes a call of that symbol.</summary>
    public static void Import(MethodDefinition aMethod, string aSymbol) => Add(aMethod, "RuntimeImportAttribute", aSymbol);

    /// <summary>The method's code gets that global symbol too, and stays in the image whether or not anything calls it.</summary>
    public static void Export(MethodDefinition aMethod, string aSymbol) => Add(aMethod, "RuntimeExportAttribute", aSymbol);

    /// <summary>ilc goes by the attribute's name, so the attribute may be internal to the CoreLib.</summary>
    private static void Add(MethodDefinition aMethod, string aName, string aSymbol)
    {
        ModuleDefinition module = aMethod.Module;
        MethodReference constructor = new(".ctor", module.TypeSystem.Void, AttributeType(module, aName)) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        CustomAttribute attribute = new(constructor);
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(module.TypeSystem.String, aSymbol));
        aMethod.CustomAttributes.Add(attribute);
    }

    private static TypeReference AttributeType(ModuleDefinition aModule, string aName)
    {
        if (aModule.GetType(Namespace, aName) is { } own)
        {
            return own;
        }

        AssemblyNameReference? coreLib = aModule.AssemblyReferences.FirstOrDefault(reference => reference.Name == KernelClosure.CoreLibName);
        if (coreLib is null)
        {
            coreLib = new AssemblyNameReference(KernelClosure.CoreLibName, new System.Version(10, 0, 0, 0));
            aModule.AssemblyReferences.Add(coreLib);
        }

        return new TypeReference(Namespace, aName, aModule, coreLib);
    }
}
