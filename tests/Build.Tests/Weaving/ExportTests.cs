using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cosmos.Build;
using Mono.Cecil;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>ForceInclude and AsmLabel on C# code: ilc keeps a method with RuntimeExport, under that symbol.</summary>
public sealed class ExportTests
{
    [Theory]
    [InlineData("public class T { [AsmLabel(\"L\")] public static void M() { } public void N() { } }", "M=L")]
    [InlineData("public class T { [AsmLabel(\"L\"), ForceInclude] public int M() => 1; }", "M=L")]
    [InlineData("public class T { [AsmLabel(\"L\")] public T() { } }", ".ctor=L")]
    [InlineData("public class T { [ForceInclude] public void M() { } public void M(int a) { } }", "M=included_Target_T_M_")]
    [InlineData("[ForceInclude] public abstract class T { static int s = 1; public static int M() => s; [AsmLabel(\"L\")] void N() { } public abstract void A(); void G<X>() { } }",
        "M=included_Target_T_M_ N=L .ctor=included_Target_T__ctor_")]
    [InlineData("[ForceInclude] public struct T { public readonly int M() => 1; }", "M=included_Target_T_M_")]
    public void MethodsAreExported(string aSource, string aExports)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", aSource);
        Assert.Empty(workshop.Weave());
        Assert.Equal(aExports, string.Join(" ", Exports(workshop, "Target").Select(export => $"{export.Method}={export.Symbol.TrimEnd("0123456789".ToCharArray())}")));
    }

    [Fact]
    public void OverloadsHaveSymbolsOfTheirOwn()
    {
        using Workshop workshop = new();
        workshop.Compile("Target", "[ForceInclude] public static class T { public static void M(int a) { } public static void M(long a) { } }");
        Assert.Empty(workshop.Weave());
        Assert.Equal(2, Exports(workshop, "Target").Select(export => export.Symbol).Distinct().Count());
    }

    [Fact]
    public void LabelOfAPlugInAssemblyIsTheAssemblys()
    {
        using Workshop workshop = new();
        workshop.Compile("Target", "public static class T { public static void M() => throw null!; }");
        workshop.Compile("Plugs", "[Plug(Target = typeof(T))] public static class TImpl { [PlugMethod(Assembler = typeof(Asm)), AsmLabel(\"L\")] public static void M() => throw null!; }"
            + "public sealed class Asm : AssemblerMethod { public override void AssembleNew(Assembler a, object i) => a.Ret(); }");
        Assert.Empty(workshop.Weave());
        Assert.Contains("\nL:\n", File.ReadAllText(workshop.PlugsFile));
        Assert.Empty(Exports(workshop, "Plugs"));
    }

    [Theory]
    [InlineData("public class T { [AsmLabel(\"L\")] public void G<X>() { } }", "AsmLabel on T.G() means nothing: it is generic, and nothing says for which types")]
    [InlineData("[ForceInclude] public class T<X> { }", "ForceInclude on T`1 means nothing: it is generic, and nothing says for which types")]
    [InlineData("public abstract class T { [ForceInclude] public abstract void M(); }", "ForceInclude on T.M() means nothing: it has no C# body")]
    [InlineData("public class T { [AsmLabel(\"L\")] static T() { } }", "AsmLabel on T..cctor() means nothing: the runtime calls a static constructor when it is due")]
    [InlineData("[AsmLabel(\"L\")] public class T { }", "AsmLabel on T means nothing: a class has a label only if it derives from AssemblerMethod")]
    [InlineData("public class T { [AsmLabel(\"L\")] void M() { } [AsmLabel(\"L\")] void N() { } }", "AsmLabel on T.N() means nothing: T.M() has the label L already")]
    [InlineData("public class T { [PlugMethod(Signature = \"a\")] static void M() { } }", "PlugMethod on T.M() means nothing: T is no plug class, and PlugRequired is not set")]
    [InlineData("[Plug(typeof(string))] public class T { [PlugMethod] public void M() { } }", "PlugMethod on T.M() means nothing: a plug method is static and takes the object as its first parameter")]
    public void MisplacedAttributeIsNamed(string aSource, string aMessage)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", aSource);
        Diagnostic diagnostic = Assert.Single(workshop.Weave());
        Assert.Equal(("COSMOS015", aMessage), (diagnostic.Code, diagnostic.Message));
    }

    private static List<(string Method, string Symbol)> Exports(Workshop aWorkshop, string aAssembly)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(Path.Combine(aWorkshop.Output, aAssembly + ".dll"));
        return (from method in module.GetTypes().SelectMany(type => type.Methods)
                from attribute in method.CustomAttributes
                where attribute.AttributeType.FullName == "System.Runtime.RuntimeExportAttribute"
                select (method.Name, (string)attribute.ConstructorArguments[0].Value)).ToList();
    }
}
