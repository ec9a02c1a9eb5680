using System.IO;
using System.Linq;
using Mono.Cecil;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>Targets that are written in assembly, and the file that their AssemblerMethods write.</summary>
public sealed class AssemblyPlugTests
{
    private const string Asm = "public sealed class Asm : AssemblerMethod { public override void AssembleNew(Assembler a, object i) { a.Comment(i.ToString()!); a.Ret(); } }";

    [Fact]
    public void TargetImportsTheLabel()
    {
        using Workshop workshop = new();
        workshop.Compile("Target", "public static class T { public static void M(ulong a, ref int b) => throw null!; }");
        workshop.Compile("Plugs", "[Plug(Target = typeof(T))] public static class TImpl { [PlugMethod(Assembler = typeof(Asm))] public static void M(ulong a, ref int b) => throw null!; }" + Asm);
        Assert.Empty(workshop.Weave());

        using ModuleDefinition module = ModuleDefinition.ReadModule(Path.Combine(workshop.Output, "Target.dll"));
        MethodDefinition target = module.GetType("T").Methods.Single(method => method.Name == "M");
        Assert.False(target.HasBody);
        Assert.True(target.IsInternalCall);
        CustomAttribute import = Assert.Single(target.CustomAttributes);
        Assert.Equal("System.Runtime.RuntimeImportAttribute", import.AttributeType.FullName);
        Assert.Equal("plug_T_M", import.ConstructorArguments[0].Value);
        string text = File.ReadAllText(workshop.PlugsFile);
        Assert.Contains("plug_T_M:\n    // Void M(UInt64, Int32 ByRef)\n    ret\n", text);
    }

    [Fact]
    public void OverloadsGetLabelsOfTheirOwn()
    {
        using Workshop workshop = new();
        workshop.Compile("Target", "public static class T { public static void M(int a) => throw null!; public static void M(long a) => throw null!; }");
        workshop.Compile("Plugs", "[Plug(Target = typeof(T))] public static class TImpl {"
            + "[PlugMethod(Assembler = typeof(Asm))] public static void M(int a) => throw null!; [PlugMethod(Assembler = typeof(Asm))] public static void M(long a) => throw null!; }" + Asm);
        Assert.Empty(workshop.Weave());
        string text = File.ReadAllText(workshop.PlugsFile);
        Assert.Contains("plug_T_M_Int32:", text);
        Assert.Contains("plug_T_M_Int64:", text);
    }

    [Fact]
    public void ForceIncludeIsEmittedUnderItsLabel()
    {
        using Workshop workshop = new();
        workshop.Compile("Plugs", Asm.Replace("public sealed", "[ForceInclude, AsmLabel(\"CosmosVectors\")] public sealed"));
        Assert.Empty(workshop.Weave());
        Assert.Contains("CosmosVectors:\n    // Asm\n    ret\n", File.ReadAllText(workshop.PlugsFile));
    }

    [Fact]
    public void AlignmentComesBeforeTheLabel()
    {
        using Workshop workshop = new();
        workshop.Compile("Plugs", Asm.Replace("public sealed", "[ForceInclude, AsmLabel(\"V\")] public sealed").Replace("{ public", "{ public override int Alignment => 2048; public"));
        Assert.Empty(workshop.Weave());
        string text = File.ReadAllText(workshop.PlugsFile);
        Assert.True(text.IndexOf(".balign 2048", System.StringComparison.Ordinal) < text.IndexOf("V:", System.StringComparison.Ordinal));
        Assert.Contains(".balign 2048", text);
    }

    [Fact]
    public void OnlyTargetsAreWrittenAnew()
    {
        using Workshop workshop = new();
        string other = workshop.Compile("Other", "public static class O { public static int M() => 1; }");
        Assert.Empty(workshop.Weave());
        Assert.Equal(File.ReadAllBytes(other), File.ReadAllBytes(Path.Combine(workshop.Output, "Other.dll")));
        Assert.True(File.Exists(Path.Combine(workshop.Output, "Other.pdb")));
    }

    [Fact]
    public void FacadesForwardToTheCoreLib()
    {
        using Workshop workshop = new();
        workshop.Compile("Other", "public static class O { public static System.Collections.Generic.List<int> M() => []; }");
        Assert.Empty(workshop.Weave());
        using ModuleDefinition facade = ModuleDefinition.ReadModule(Path.Combine(workshop.Output, "System.Runtime.dll"));
        ExportedType type = facade.ExportedTypes.Single(exported => exported.FullName == "System.String");
        Assert.Equal("System.Private.CoreLib", type.Scope.Name);
        Assert.True(type.IsForwarder);
    }
}
