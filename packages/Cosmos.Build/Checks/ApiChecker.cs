using System;
using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Cosmos.Build.Plugs;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cosmos.Build.Checks;

/// <summary>
/// Checks that everything the closure's code refers to exists in the image. Without it ilc would compile a missing method
/// to a throw that only shows when the kernel gets there.
/// </summary>
public sealed class ApiChecker(KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
{
    private readonly BuildTimeTypes _buildTime = new();
    private readonly HashSet<(string Caller, string Api)> _reported = [];

    public void Check()
    {
        foreach (ClosureAssembly assembly in aClosure.Assemblies.Where(assembly => assembly != aClosure.CoreLib))
        {
            foreach (TypeDefinition type in assembly.Definition.MainModule.GetTypes().Where(type => !_buildTime.Contains(type) && !RuntimeChecker.IsAsync(type)))
            {
                CheckType(type);
            }
        }
    }

    private void CheckType(TypeDefinition aType)
    {
        Place place = new(Names.Show(aType), aType);
        CheckReference(aType.BaseType, place, "derives from");
        foreach (InterfaceImplementation implementation in aType.Interfaces)
        {
            CheckReference(implementation.InterfaceType, place, "implements");
        }

        foreach (FieldDefinition field in aType.Fields)
        {
            CheckReference(field.FieldType, new Place(Names.Show(field), aType), "is of type");
        }

        foreach (MethodDefinition method in aType.Methods.Where(method => !RuntimeChecker.IsAsync(method)))
        {
            CheckMethod(method);
        }
    }

    private void CheckMethod(MethodDefinition aMethod)
    {
        Place place = new(Names.Show(aMethod), aMethod.DeclaringType, aMethod);
        CheckReference(aMethod.ReturnType, place, "returns");
        foreach (ParameterDefinition parameter in aMethod.Parameters)
        {
            CheckReference(parameter.ParameterType, place, "takes");
        }

        if (!aMethod.HasBody)
        {
            return;
        }

        foreach (VariableDefinition variable in aMethod.Body.Variables)
        {
            CheckReference(variable.VariableType, place, "has a local of type");
        }

        foreach (Instruction instruction in aMethod.Body.Instructions)
        {
            CheckOperand(instruction, place with { Instruction = instruction });
        }
    }

    private void CheckOperand(Instruction aInstruction, Place aPlace)
    {
        switch (aInstruction.Operand)
        {
            case MethodReference method:
                CheckMember(method, aPlace);
                CheckDispatch(aInstruction, method, aPlace);
                break;
            case FieldReference field:
                CheckOwned(field, field.Resolve, aPlace, "reads or writes", Names.Show(field));
                break;
            case TypeReference type:
                CheckReference(type, aPlace, "uses");
                break;
        }
    }

    private void CheckMember(MethodReference aMethod, Place aPlace)
    {
        if (aMethod is GenericInstanceMethod generic)
        {
            foreach (TypeReference argument in generic.GenericArguments)
            {
                CheckReference(argument, aPlace, "uses");
            }
        }

        // The methods of an array type (Get, Set, Address) are the runtime's and have no metadata.
        if (aMethod.DeclaringType is ArrayType)
        {
            CheckReference(aMethod.DeclaringType, aPlace, "uses");
        }
        else
        {
            CheckOwned(aMethod, aMethod.Resolve, aPlace, "calls", Names.Show(aMethod));
        }
    }

    /// <summary>
    /// A generic method that is virtual needs a table of its instantiations at run time, which the kernel's runtime does
    /// not carry. Calls that ilc binds itself are fine: to sealed ones, and through a struct's constraint.
    /// </summary>
    private void CheckDispatch(Instruction aInstruction, MethodReference aMethod, Place aPlace)
    {
        bool dispatches = aInstruction.OpCode.Code is Code.Callvirt or Code.Ldvirtftn && aInstruction.Previous?.OpCode.Code != Code.Constrained;
        if (dispatches && aMethod is GenericInstanceMethod && aMethod.Resolve() is { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false })
        {
            aDiagnostics.Add(aPlace.At(DiagnosticCode.GenericVirtual,
                $"{aPlace.Name} calls {Names.Show(aMethod)}, a generic method that is virtual: the kernel has no such calls; make it non-virtual, or its type generic"));
        }
    }

    /// <summary>A member of a missing type is reported as the member: that is what the caller's author wrote.</summary>
    private void CheckOwned(MemberReference aMember, Func<object?> aResolve, Place aPlace, string aVerb, string aName)
    {
        bool isTypeThere = aMember.DeclaringType.GetElementType() is GenericParameter || aMember.DeclaringType.GetElementType().Resolve() is not null;
        if (!isTypeThere || (CheckReference(aMember.DeclaringType, aPlace, "uses") && aResolve() is null))
        {
            Report(aPlace, aVerb, aName);
        }
    }

    /// <summary>Checks a type and what it is made of. False when it is missing: then its members need no report.</summary>
    private bool CheckReference(TypeReference? aType, Place aPlace, string aVerb)
    {
        switch (aType)
        {
            case null or GenericParameter:
                return true;
            case GenericInstanceType generic:
                return CheckReference(generic.ElementType, aPlace, aVerb)
                    & generic.GenericArguments.All(argument => CheckReference(argument, aPlace, aVerb));
            case FunctionPointerType pointer:
                return CheckReference(pointer.ReturnType, aPlace, aVerb)
                    & pointer.Parameters.All(parameter => CheckReference(parameter.ParameterType, aPlace, aVerb));
            case IModifierType modified:
                return CheckReference(modified.ElementType, aPlace, aVerb);
            case TypeSpecification specification:
                return CheckReference(specification.ElementType, aPlace, aVerb);
        }

        TypeDefinition? definition = aType.Resolve();
        if (definition is null)
        {
            Report(aPlace, aVerb, Names.Show(aType));
        }
        else if (definition.Module.Assembly.Name.Name == KernelClosure.BuildTimeName || _buildTime.Contains(definition))
        {
            ReportBuildTime(aPlace, aVerb, Names.Show(aType));
        }

        return definition is not null;
    }

    private void Report(Place aPlace, string aVerb, string aApi)
    {
        if (_reported.Add((aPlace.Name, aApi)))
        {
            aDiagnostics.Add(aPlace.At(DiagnosticCode.PlugNeeded,
                $"{aPlace.Name} {aVerb} {aApi}, which the kernel's CoreLib lacks: plug needed{Instead.Of(aApi)}"));
        }
    }

    private void ReportBuildTime(Place aPlace, string aVerb, string aApi)
    {
        if (_reported.Add((aPlace.Name, aApi)))
        {
            aDiagnostics.Add(aPlace.At(DiagnosticCode.BuildTimeOnly,
                $"{aPlace.Name} {aVerb} {aApi}, which exists on the build host only: keep AssemblerMethods and their helpers apart from kernel code"));
        }
    }

    /// <summary>Where a reference stands.</summary>
    private sealed record Place(string Name, TypeDefinition Type, MethodDefinition? Method = null, Instruction? Instruction = null)
    {
        public Diagnostic At(string aCode, string aMessage) => (Method, Instruction) switch
        {
            ({ HasBody: true } method, { } instruction) => SourcePlace.At(method, instruction, aCode, aMessage),
            ({ HasBody: true } method, _) => SourcePlace.At(method, aCode, aMessage),
            _ => SourcePlace.At(Type, aCode, aMessage),
        };
    }
}
