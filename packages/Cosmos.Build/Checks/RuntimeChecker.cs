using System;
using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Cosmos.Build.Plugs;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Cosmos.Build.Checks;

/// <summary>
/// Finds what C# has, and the kernel's runtime does not: without it a finalizer would silently not run, and the rest would end
/// in ilc or at run time, far from its source line.
/// </summary>
public sealed class RuntimeChecker(KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
{
    private const string ThreadStatic = "System.ThreadStaticAttribute";
    private const string AsyncStateMachine = "System.Runtime.CompilerServices.IAsyncStateMachine";

    /// <summary>The library name of a P/Invoke that means the image itself.</summary>
    private const string Image = "*";

    private const string UseThread = "use a Cosmos.System.Threading.KernelThread";

    /// <summary>Whether the compiler made the type from an async method: reported as such, not member by member.</summary>
    public static bool IsAsync(TypeDefinition aType) => aType.Interfaces.Any(implemented => implemented.InterfaceType.FullName == AsyncStateMachine);

    /// <summary>Whether the method is what is left of an async method beside its <see cref="IsAsync"/> type.</summary>
    public static bool IsAsync(MethodDefinition aMethod) => aMethod.CustomAttributes.Any(
        attribute => attribute.AttributeType.Namespace == "System.Runtime.CompilerServices" && attribute.AttributeType.Name is "AsyncStateMachineAttribute" or "AsyncIteratorStateMachineAttribute");

    public void Check()
    {
        IEnumerable<TypeDefinition> types = aClosure.Assemblies.Where(assembly => assembly != aClosure.CoreLib)
            .SelectMany(assembly => assembly.Definition.MainModule.GetTypes());
        foreach (TypeDefinition type in types)
        {
            CheckFields(type);
            foreach (MethodDefinition method in type.Methods)
            {
                CheckMethod(method);
            }
        }
    }

    private void CheckFields(TypeDefinition aType)
    {
        foreach (FieldDefinition field in aType.Fields.Where(field => field.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == ThreadStatic)))
        {
            Report(SourcePlace.At(aType, DiagnosticCode.RuntimeLacks,
                $"{Names.Show(field)} is [ThreadStatic], which the kernel's threads do not have: keep it in an object of the thread"));
        }
    }

    private void CheckMethod(MethodDefinition aMethod)
    {
        if (IsFinalizer(aMethod))
        {
            Refuse(aMethod, "is a finalizer, and the kernel runs none: implement IDisposable and end its use by using");
        }

        if (IsAsync(aMethod))
        {
            Refuse(aMethod, $"is async, and the kernel has no tasks: {UseThread}", Body(aMethod));
        }

        if (aMethod.IsSynchronized)
        {
            Refuse(aMethod, "is [MethodImpl(Synchronized)], and the kernel's objects are no locks: use a Cosmos.System.Threading.Mutex");
        }

        if (aMethod.PInvokeInfo is { } import && import.Module.Name != Image)
        {
            Refuse(aMethod, $"imports from {import.Module.Name}, and the kernel loads no libraries: write a plug");
        }

        if (aMethod.HasBody)
        {
            CheckBody(aMethod);
        }
    }

    private static bool IsFinalizer(MethodDefinition aMethod) =>
        aMethod is { Name: "Finalize", IsVirtual: true, IsStatic: false, HasParameters: false, HasGenericParameters: false, IsNewSlot: false };

    /// <summary>Where the lines of an async method are.</summary>
    private static MethodDefinition Body(MethodDefinition aMethod)
    {
        TypeReference? machine = aMethod.CustomAttributes.First(attribute => attribute.HasConstructorArguments && attribute.ConstructorArguments[0].Value is TypeReference)
            .ConstructorArguments[0].Value as TypeReference;
        return machine?.Resolve()?.Methods.FirstOrDefault(method => method.Name == "MoveNext") ?? aMethod;
    }

    private void CheckBody(MethodDefinition aMethod)
    {
        foreach (Instruction instruction in aMethod.Body.Instructions)
        {
            string? problem = ProblemOf(instruction);
            if (problem is not null)
            {
                Report(SourcePlace.At(aMethod, instruction, DiagnosticCode.RuntimeLacks, $"{Names.Show(aMethod)} {problem}"));
            }
        }
    }

    private static string? ProblemOf(Instruction aInstruction) => (aInstruction.OpCode.Code, aInstruction.Operand) switch
    {
        (Code.Mkrefany or Code.Refanyval or Code.Refanytype, _) => "uses a typed reference, which the kernel does not have: use ref",
        (Code.Arglist, _) => "takes its arguments by __arglist, which the kernel does not have: use params",
        (Code.Newobj, MethodReference { DeclaringType: ArrayType { Rank: > 1 } }) => "makes an array of several dimensions, which the kernel does not have: use an array of arrays",
        (Code.Callvirt, MethodReference { Name: "BeginInvoke" or "EndInvoke" } method) when IsDelegate(method.DeclaringType) =>
            $"calls a delegate by {method.Name}, and the kernel has no thread pool: {UseThread}",
        _ => null,
    };

    private static bool IsDelegate(TypeReference aType) => aType.Resolve()?.BaseType?.FullName == "System.MulticastDelegate";

    private void Refuse(MethodDefinition aMethod, string aProblem, MethodDefinition? aPlace = null) =>
        Report(SourcePlace.At(aPlace ?? aMethod, DiagnosticCode.RuntimeLacks, $"{Names.Show(aMethod)} {aProblem}"));

    private void Report(Diagnostic aDiagnostic)
    {
        if (!aDiagnostics.Contains(aDiagnostic))
        {
            aDiagnostics.Add(aDiagnostic);
        }
    }
}
