using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cosmos.Build.Plugs;

/// <summary>
/// Fills each static <c>byte[]</c> field with <c>[ManifestResourceStream]</c> from the embedded resource that it names. The
/// bytes become constant data, in the form that C# gives array initialisers, so ilc makes the array at build time.
/// </summary>
internal sealed class ResourceWeaver(KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
{
    private const string Holder = "<CosmosResources>";

    public void Weave()
    {
        foreach (ClosureAssembly assembly in aClosure.Assemblies)
        {
            ModuleDefinition module = assembly.Definition.MainModule;
            foreach (FieldDefinition field in module.GetTypes().SelectMany(type => type.Fields).ToList())
            {
                if (AttributeReader.Find(field, "ManifestResourceStream") is { } attribute && Read(field, attribute) is { } data)
                {
                    Fill(field, data);
                    assembly.IsWoven = true;
                }
            }
        }
    }

    /// <summary>The resource's bytes, or null with an error.</summary>
    private byte[]? Read(FieldDefinition aField, CustomAttribute aAttribute)
    {
        if (!aField.IsStatic || aField.DeclaringType.HasGenericParameters || Names.Canonical(aField.FieldType) != "System.Byte[]")
        {
            aDiagnostics.Add(new Diagnostic(DiagnosticCode.AttributeMisplaced,
                $"ManifestResourceStream on {Names.Show(aField)} means nothing: the field has to be a static byte[] of a class that is not generic"));
            return null;
        }

        string? name = AttributeReader.Get<string?>(aAttribute, "ResourceName", null);
        List<EmbeddedResource> resources = aField.Module.Resources.OfType<EmbeddedResource>().ToList();
        if (resources.Find(resource => resource.Name == name) is { } found)
        {
            return found.GetResourceData();
        }

        string others = resources.Count == 0 ? "it has none" : "it has " + string.Join(", ", resources.Select(resource => resource.Name));
        aDiagnostics.Add(new Diagnostic(DiagnosticCode.ResourceMissing,
            $"{Names.Show(aField)}: {aField.Module.Assembly.Name.Name} has no embedded resource {name ?? "(ResourceName is not given)"}; {others}"));
        return null;
    }

    private void Fill(FieldDefinition aField, byte[] aData)
    {
        ModuleDefinition module = aField.Module;
        ILProcessor il = StaticConstructor(aField.DeclaringType).Body.GetILProcessor();
        DropNull(il, aField);
        List<Instruction> code = [il.Create(OpCodes.Ldc_I4, aData.Length), il.Create(OpCodes.Newarr, module.TypeSystem.Byte)];
        if (aData.Length > 0)
        {
            TypeDefinition helpers = aClosure.CoreLib.Definition.MainModule.GetType("System.Runtime.CompilerServices.RuntimeHelpers");
            MethodDefinition initialize = helpers.Methods.First(method => method.Name == "InitializeArray" && method.Parameters.Count == 2);
            code.Add(il.Create(OpCodes.Dup));
            code.Add(il.Create(OpCodes.Ldtoken, Constant(module, aData)));
            code.Add(il.Create(OpCodes.Call, module.ImportReference(initialize)));
        }

        code.Add(il.Create(OpCodes.Stsfld, aField));
        Instruction first = il.Body.Instructions[0];
        code.ForEach(instruction => il.InsertBefore(first, instruction));
    }

    /// <summary>Code that runs before all other code of the class may read the field.</summary>
    private static MethodDefinition StaticConstructor(TypeDefinition aType)
    {
        MethodDefinition? constructor = aType.Methods.FirstOrDefault(method => method.IsConstructor && method.IsStatic);
        if (constructor is null)
        {
            constructor = new MethodDefinition(
                ".cctor",
                MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
                aType.Module.TypeSystem.Void);
            constructor.Body.GetILProcessor().Emit(OpCodes.Ret);
            aType.Methods.Add(constructor);
        }

        return constructor;
    }

    /// <summary>An initialiser <c>= null!</c>, which the C# compiler keeps in debug builds, must not undo the filling.</summary>
    private static void DropNull(ILProcessor aIl, FieldDefinition aField)
    {
        foreach (Instruction store in aIl.Body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Stsfld && instruction.Operand == aField))
        {
            if (store.Previous is { } load && load.OpCode == OpCodes.Ldnull)
            {
                (load.OpCode, store.OpCode, store.Operand) = (OpCodes.Nop, OpCodes.Nop, null);
            }
        }
    }

    /// <summary>A field whose value is the data itself, in a struct of just its size.</summary>
    private FieldDefinition Constant(ModuleDefinition aModule, byte[] aData)
    {
        TypeDefinition? holder = aModule.GetType(Holder);
        if (holder is null)
        {
            holder = new TypeDefinition("", Holder, TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed, aModule.TypeSystem.Object);
            aModule.Types.Add(holder);
        }

        TypeReference valueType = aModule.ImportReference(aClosure.CoreLib.Definition.MainModule.GetType("System.ValueType"));
        TypeDefinition shape = new(
            "", $"Data{holder.Fields.Count}", TypeAttributes.NestedAssembly | TypeAttributes.Sealed | TypeAttributes.ExplicitLayout, valueType) { PackingSize = 1, ClassSize = aData.Length };
        holder.NestedTypes.Add(shape);
        FieldDefinition constant = new(
            $"Resource{holder.Fields.Count}", FieldAttributes.Assembly | FieldAttributes.Static | FieldAttributes.InitOnly | FieldAttributes.HasFieldRVA, shape) { InitialValue = aData };
        holder.Fields.Add(constant);
        return constant;
    }
}
