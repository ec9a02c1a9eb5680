using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cosmos.Build.Generation;

/// <summary>
/// Writes Cosmos.Entry.dll: CosmosMain, which Boot calls, starts the runtime, adds every kernel module that the closure
/// declares, each after those that it depends on, and runs the kernel class.
/// </summary>
public sealed class EntryWriter(KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
{
    public const string AssemblyName = "Cosmos.Entry";
    public const string Symbol = "CosmosMain";
    private const string KernelBase = "Cosmos.System.Kernel";
    private const string EntryType = "Cosmos.System.KernelEntry";

    /// <summary>Writes the file, or reports why it cannot be.</summary>
    public void Write(string aFile)
    {
        TypeDefinition? entry = aClosure.FindType(EntryType);
        if (entry is null)
        {
            Report($"{EntryType} is not in the kernel; reference Cosmos.System2");
            return;
        }

        MethodDefinition? kernel = FindKernel();
        IReadOnlyList<KernelModuleClass> modules = ModuleOrder.Find(aClosure, aDiagnostics);
        if (kernel is not null)
        {
            Generate(entry, kernel, modules, aFile);
        }
    }

    private MethodDefinition? FindKernel()
    {
        List<TypeDefinition> kernels = aClosure.Main.Definition.MainModule.GetTypes()
            .Where(type => !type.IsAbstract && DerivesFromKernel(type)).ToList();
        if (kernels.Count == 1)
        {
            return Constructor(kernels[0]);
        }

        Report(kernels.Count == 0
            ? $"{aClosure.Main.Name} has no kernel: one class has to derive from {KernelBase}"
            : $"{aClosure.Main.Name} has {kernels.Count} kernels, {string.Join(" and ", kernels.Select(Names.Show))}; leave one");
        return null;
    }

    private static bool DerivesFromKernel(TypeDefinition aType)
    {
        for (TypeDefinition? type = aType.BaseType?.Resolve(); type is not null; type = type.BaseType?.Resolve())
        {
            if (type.FullName == KernelBase)
            {
                return true;
            }
        }

        return false;
    }

    private MethodDefinition? Constructor(TypeDefinition aType)
    {
        MethodDefinition? constructor = aType.Methods.FirstOrDefault(method => method.IsConstructor && !method.IsStatic && method.Parameters.Count == 0);
        if (constructor is null)
        {
            Report($"{Names.Show(aType)} needs a constructor without parameters, for {Symbol} to make it");
        }

        return constructor;
    }

    private void Generate(TypeDefinition aEntry, MethodDefinition aKernel, IReadOnlyList<KernelModuleClass> aModules, string aFile)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.CreateAssembly(
            new AssemblyNameDefinition(AssemblyName, new System.Version(1, 0, 0, 0)),
            AssemblyName,
            new ModuleParameters { Kind = ModuleKind.Dll, AssemblyResolver = aClosure });
        ModuleDefinition module = assembly.MainModule;
        AssemblyNameDefinition coreLibName = aClosure.CoreLib.Definition.Name;
        AssemblyNameReference coreLib = new(coreLibName.Name, coreLibName.Version);
        module.AssemblyReferences.Add(coreLib);

        TypeDefinition type = new("Cosmos", "Entry", TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.Public, module.TypeSystem.Object);
        module.Types.Add(type);
        MethodDefinition main = new("Main", MethodAttributes.Static | MethodAttributes.Public, module.TypeSystem.Void);
        main.Parameters.Add(new ParameterDefinition("deviceTree", ParameterAttributes.None, module.TypeSystem.IntPtr));
        main.CustomAttributes.Add(UnmanagedCallersOnly(module, coreLib));
        type.Methods.Add(main);

        ILProcessor il = main.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        Call(il, aEntry, "Initialize");
        foreach (KernelModuleClass started in aModules)
        {
            if (Constructor(started.Class) is { } constructor)
            {
                il.Emit(OpCodes.Newobj, module.ImportReference(constructor));
                Call(il, aEntry, "Add");
            }

            foreach (int earlier in started.Dependencies)
            {
                il.Emit(OpCodes.Ldc_I4, earlier);
                Call(il, aEntry, "AddDependency");
            }
        }

        il.Emit(OpCodes.Newobj, module.ImportReference(aKernel));
        Call(il, aEntry, "Run");
        il.Emit(OpCodes.Ret);
        if (aDiagnostics.Count == 0)
        {
            assembly.Write(aFile, new WriterParameters { DeterministicMvid = true });
        }
    }

    private static CustomAttribute UnmanagedCallersOnly(ModuleDefinition aModule, AssemblyNameReference aCoreLib)
    {
        TypeReference type = new("System.Runtime.InteropServices", "UnmanagedCallersOnlyAttribute", aModule, aCoreLib);
        CustomAttribute attribute = new(new MethodReference(".ctor", aModule.TypeSystem.Void, type) { HasThis = true });
        attribute.Fields.Add(new CustomAttributeNamedArgument("EntryPoint", new CustomAttributeArgument(aModule.TypeSystem.String, Symbol)));
        return attribute;
    }

    private void Call(ILProcessor aIl, TypeDefinition aEntry, string aName)
    {
        MethodDefinition? method = aEntry.Methods.FirstOrDefault(candidate => candidate.Name == aName && candidate.IsStatic && candidate.Parameters.Count == 1);
        if (method is null)
        {
            Report($"{EntryType} has no static method {aName} with one parameter");
            return;
        }

        aIl.Emit(OpCodes.Call, aIl.Body.Method.Module.ImportReference(method));
        if (method.ReturnType.MetadataType != MetadataType.Void)
        {
            aIl.Emit(OpCodes.Pop);
        }
    }

    private void Report(string aMessage) => aDiagnostics.Add(new Diagnostic(DiagnosticCode.EntryPoint, aMessage));
}
