using System.Collections.Generic;
using System.Linq;
using Cosmos.Build;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>Every error that a plug's author can make: its code, its text, and that it is the only one.</summary>
public sealed class DiagnosticTests
{
    private const string Target = "public static class T { public static int M(int a) => 1; }";

    [Fact]
    public void RequiredMethodWithoutPlug() => Expect(
        "COSMOS001",
        "T.M() of Target needs a plug and has none; reference the assembly that plugs it, or add a class with [Plug(Target = typeof(T))]",
        "public static class T { [PlugMethod(PlugRequired = true)] public static void M() => throw null!; }",
        "");

    [Fact]
    public void TargetTypeMissing() => Expect(
        "COSMOS003",
        "plug TImpl: its target type No.Such, Target is not in the kernel; correct the name, or set IsOptional",
        Target,
        "[Plug(TargetName = \"No.Such, Target\")] public static class TImpl { }");

    [Fact]
    public void TargetMethodMissing() => Expect(
        "COSMOS003",
        "plug TImpl.N(Int32): T has no method N; correct the name, or set IsOptional",
        Target,
        "[Plug(Target = typeof(T))] public static class TImpl { public static int N(int a) => 1; }");

    [Fact]
    public void TwoPlugsForOneTarget() => Expect(
        "COSMOS004",
        "T.M(Int32) has two plugs, A.M(Int32) and B.M(Int32); remove one",
        Target,
        "[Plug(Target = typeof(T))] public static class A { public static int M(int a) => 1; } [Plug(Target = typeof(T))] public static class B { public static int M(int a) => 1; }");

    [Fact]
    public void ParametersDiffer() => Expect(
        "COSMOS005",
        "plug TImpl.M(String): no M of T has these parameters; it has static Int32 T.M(Int32)",
        Target,
        "[Plug(Target = typeof(T))] public static class TImpl { public static int M(string a) => 1; }");

    [Fact]
    public void ResultDiffers() => Expect(
        "COSMOS005",
        "plug static Int64 TImpl.M(Int32) does not fit its target static Int32 T.M(Int32)",
        Target,
        "[Plug(Target = typeof(T))] public static class TImpl { public static long M(int a) => 1; }");

    [Fact]
    public void AssemblerMethodThrows() => Expect(
        "COSMOS006",
        "AssemblerMethod Asm (Plugs.dll), label plug_T_M: add: immediate 5000 is not 0..4095, nor that times 4096",
        Target,
        "[Plug(Target = typeof(T))] public static class TImpl { [PlugMethod(Assembler = typeof(Asm))] public static int M(int a) => throw null!; }"
        + "public sealed class Asm : AssemblerMethod { public override void AssembleNew(Assembler a, object i) => a.Add(X0, X0, 5000); }");

    [Fact]
    public void AssemblyTargetTakesAString() => Expect(
        "COSMOS007",
        "T.M(String) is written in assembly by Asm, but parameter 's' is String; use integers, enums, pointers or ref",
        "public static class T { public static void M(string s) => throw null!; }",
        "[Plug(Target = typeof(T))] public static class TImpl { [PlugMethod(Assembler = typeof(Asm))] public static void M(string s) => throw null!; }"
        + "public sealed class Asm : AssemblerMethod { public override void AssembleNew(Assembler a, object i) => a.Ret(); }");

    [Fact]
    public void FieldMissing() => Expect(
        "COSMOS008",
        "plug TImpl.M(T, Int32): parameter 'n' finds no field of type Int32 in T",
        "public class T { public void M() { } }",
        "[Plug(Target = typeof(T))] public static class TImpl { public static void M(T aThis, [FieldAccess(Name = \"_n\")] int n) { } }");

    [Theory]
    [InlineData("public struct T { }", "FieldType = typeof(int), ", "System.Int32 _n")]
    [InlineData("public class T { public long _n; }", "FieldType = typeof(int), ", "System.Int32 _n")]
    [InlineData("public class T { }", "", "_n")]
    public void PlugFieldCannotBe(string aTarget, string aType, string aField) => Expect(
        "COSMOS008",
        $"plug TImpl: T has no field {aField}",
        aTarget,
        $"[Plug(Target = typeof(T))] [PlugField({aType}FieldId = \"_n\")] public static class TImpl {{ }}");

    [Fact]
    public void KernelCodeUsesAnAssemblerMethod() => Expect(
        "COSMOS010",
        "T.M() uses Asm, which exists on the build host only: keep AssemblerMethods and their helpers apart from kernel code",
        "public sealed class Asm : AssemblerMethod { public override void AssembleNew(Assembler a, object i) => a.Ret(); }"
        + "public static class T { private static object s_any = \"\"; public static bool M() => s_any is Asm; }",
        "");

    [Fact]
    public void ErrorNamesTheSourceLine()
    {
        Diagnostic diagnostic = Weave(Target, "\n[Plug(Target = typeof(T))] public static class TImpl {\n public static long M(int a) => 1; }").Single();
        Assert.Equal("Plugs.cs", diagnostic.File);
        Assert.Equal(5, diagnostic.Line);
    }

    private static void Expect(string aCode, string aMessage, string aTarget, string aPlug)
    {
        Diagnostic diagnostic = Assert.Single(Weave(aTarget, aPlug));
        Assert.Equal(aMessage, diagnostic.Message);
        Assert.Equal(aCode, diagnostic.Code);
    }

    private static IReadOnlyList<Diagnostic> Weave(string aTarget, string aPlug)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", aTarget);
        workshop.Compile("Plugs", aPlug);
        return workshop.Weave();
    }
}
