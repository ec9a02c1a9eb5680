using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Which AssemblerMethods have to run: those that plugs name and those with ForceInclude.</summary>
public static class EmissionPlan
{
    public static IReadOnlyList<AssemblerEmission> Make(KernelClosure aClosure, IEnumerable<PlugBinding> aBindings)
    {
        List<AssemblerEmission> plan = [];
        HashSet<TypeDefinition> used = [];
        foreach (PlugBinding binding in aBindings.Where(binding => binding.Assembler is not null))
        {
            used.Add(binding.Assembler!);
            bool isSameAssembly = binding.Assembler!.Module == binding.Plug.Module;
            plan.Add(Emission(aClosure, binding.Label!, binding.Assembler, isSameAssembly ? binding.Plug.MetadataToken.ToInt32() : 0));
        }

        foreach (TypeDefinition type in aClosure.Types.Where(type => !type.IsAbstract && !used.Contains(type)))
        {
            if (AttributeReader.Find(type, "ForceInclude") is not null && IsAssemblerMethod(type))
            {
                plan.Add(Emission(aClosure, Labels.For(type), type, aPlugToken: 0));
            }
        }

        return plan.OrderBy(emission => emission.Label, System.StringComparer.Ordinal).ToList();
    }

    /// <summary>Whether the class derives from AssemblerMethod.</summary>
    public static bool IsAssemblerMethod(TypeDefinition aType)
    {
        for (TypeReference? type = aType.BaseType; type is not null; type = type.Resolve()?.BaseType)
        {
            if (type.FullName == "IL2CPU.API.AssemblerMethod")
            {
                return true;
            }
        }

        return false;
    }

    private static AssemblerEmission Emission(KernelClosure aClosure, string aLabel, TypeDefinition aType, int aPlugToken)
    {
        string path = aClosure.Owner(aType).Path;
        return new AssemblerEmission(aLabel, path, aType.FullName.Replace('/', '+'), aPlugToken);
    }
}
