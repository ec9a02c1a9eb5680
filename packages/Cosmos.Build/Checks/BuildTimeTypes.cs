using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cosmos.Build.Checks;

/// <summary>
/// Tells the types that run on the build host from those that run in the kernel: AssemblerMethods and their helpers use
/// IL2CPU.API, which is no part of the image. Attributes do not count: the kernel never reads them.
/// </summary>
internal sealed class BuildTimeTypes
{
    private readonly Dictionary<TypeDefinition, bool> _known = [];

    public bool Contains(TypeDefinition aType)
    {
        if (!_known.TryGetValue(aType, out bool isBuildTime))
        {
            isBuildTime = (aType.DeclaringType is not null && Contains(aType.DeclaringType))
                || (aType.BaseType is TypeDefinition baseType && Contains(baseType))
                || UsesBuildTime(aType)
                || aType.NestedTypes.Any(nested => UsesBuildTime(nested));
            _known.Add(aType, isBuildTime);
        }

        return isBuildTime;
    }

    private static bool UsesBuildTime(TypeDefinition aType) =>
        IsBuildTime(aType.BaseType)
        || aType.Fields.Any(field => IsBuildTime(field.FieldType))
        || aType.Methods.Any(method => UsesBuildTime(method));

    private static bool UsesBuildTime(MethodDefinition aMethod) =>
        IsBuildTime(aMethod.ReturnType)
        || aMethod.Parameters.Any(parameter => IsBuildTime(parameter.ParameterType))
        || (aMethod.HasBody && aMethod.Body.Instructions.Any(instruction => UsesBuildTime(instruction)));

    private static bool UsesBuildTime(Instruction aInstruction) => aInstruction.Operand switch
    {
        MethodReference method => IsBuildTime(method.DeclaringType),
        FieldReference field => IsBuildTime(field.DeclaringType),
        TypeReference type => IsBuildTime(type),
        _ => false,
    };

    private static bool IsBuildTime(TypeReference? aType) => aType switch
    {
        null or GenericParameter => false,
        GenericInstanceType generic => IsBuildTime(generic.ElementType) || generic.GenericArguments.Any(IsBuildTime),
        TypeSpecification specification => IsBuildTime(specification.ElementType),
        _ => aType.Scope?.Name == KernelClosure.BuildTimeName,
    };
}
