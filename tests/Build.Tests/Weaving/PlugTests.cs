using System.Reflection;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>Each weaving rule, seen from outside: the woven assembly is loaded and called.</summary>
public sealed class PlugTests
{
    [Fact]
    public void StaticMethodCallsItsPlug() => Assert.Equal(42, Run(
        "public static class T { public static int M(int a) => throw null!; }",
        "[Plug(Target = typeof(T))] public static class TImpl { public static int M(int a) => a * 2; }",
        "M", 21));

    [Fact]
    public void OverloadIsChosenByItsParameters() => Assert.Equal("long", Run(
        "public static class T { public static string M(int a) => \"int\"; public static string M(long a) => \"old\"; }",
        "[Plug(typeof(T))] public static class TImpl { public static string M(long a) => \"long\"; }",
        "M", 1L));

    [Fact]
    public void InstanceMethodPassesItsObjectAndFields() => Assert.Equal(8, Run(
        "public class T { private int _n = 3; public int Add(int a) => 0; public static int M() { T t = new(); t.Add(2); return t.Add(3); } }",
        "[Plug(Target = typeof(T))] public static class TImpl { public static int Add(T aThis, int a, [FieldAccess(Name = \"System.Int32 T._n\")] ref int n) => n += a; }",
        "M"));

    [Fact]
    public void StructMethodPassesAReference() => Assert.Equal(7, Run(
        "public struct T { public int N; public int Get() => 0; public static int M() { T t = new() { N = 7 }; return t.Get(); } }",
        "[Plug(Target = typeof(T))] public static class TImpl { public static int Get(ref T aThis) => aThis.N; }",
        "M"));

    [Fact]
    public void ConstructorIsPluggedAsCtor() => Assert.Equal(5, Run(
        "public class T { public int N; public T(int n) { N = -1; } public static int M() => new T(5).N; }",
        "[Plug(Target = typeof(T))] public static class TImpl { public static void Ctor(T aThis, int n) => aThis.N = n; }",
        "M"));

    [Fact]
    public void StaticConstructorIsPluggedAsCCtor() => Assert.Equal(9, Run(
        "public class T { public static int N; static T() { N = 1; } public static int M() => N; }",
        "[Plug(Target = typeof(T))] public static class TImpl { public static void CCtor() => T.N = 9; }",
        "M"));

    [Fact]
    public void PrivateTargetIsNamedByText() => Assert.Equal(4, Run(
        "public static class T { private class Inner { internal static int Get() => 1; } public static int M() => Inner.Get(); }",
        "[Plug(TargetName = \"T+Inner, Target\")] public static class InnerImpl { public static int Get() => 4; }",
        "M"));

    [Theory]
    [InlineData("System.Int32 T::M(System.Int32)")]
    [InlineData("System_Int32__T_M_System_Int32_")]
    public void SignatureNamesTheTarget(string aSignature) => Assert.Equal(6, Run(
        "public static class T { public static int M(int a) => 0; }",
        $"[Plug(Target = typeof(T))] public static class TImpl {{ [PlugMethod(Signature = \"{aSignature}\")] public static int Other(int a) => a + 1; }}",
        "M", 5));

    [Fact]
    public void WildcardTakesEveryOverload() => Assert.Equal(0, Run(
        "public static class T { private static int A() => 1; private static int A(int a) => 1; private static int A(string a) => 1; public static int M() => A() + A(1) + A(\"\"); }",
        "[Plug(Target = typeof(T))] public static class TImpl { [PlugMethod(IsWildcard = true)] public static void A() { } }",
        "M"));

    [Fact]
    public void InheritablePlugTakesOverrides() => Assert.Equal("plugplug", Run(
        "public class T { public virtual string V() => \"t\"; public static string M() => new T().V() + new D().V(); } public class D : T { public override string V() => \"d\"; }",
        "[Plug(Target = typeof(T), Inheritable = true)] public static class TImpl { public static string V(T aThis) => \"plug\"; }",
        "M"));

    [Fact]
    public void ParametersNarrowAWildcard() => Assert.Equal("plug1", Run(
        "public static class T { private static int A() => 1; private static string A(int a) => \"int\"; public static string M() => A(1) + A(); }",
        "[Plug(Target = typeof(T))] public static class TImpl { [PlugMethod(IsWildcard = true, WildcardMatchParameters = true)] public static string A(int a) => \"plug\"; }",
        "M"));

    [Fact]
    public void PlugOfAClassComesBeforeAnInheritedOne() => Assert.Equal("base own base", Run(
        "public class T { public virtual string V() => \"t\"; public static string M() => new T().V() + new D().V() + new E().V(); }"
        + "public class D : T { public override string V() => \"d\"; } public class E : T { public override string V() => \"e\"; }",
        "[Plug(Target = typeof(T), Inheritable = true)] public static class TImpl { public static string V(T aThis) => \"base\"; }"
        + "[Plug(Target = typeof(D))] public static class DImpl { public static string V(D aThis) => \" own \"; }",
        "M"));

    [Fact]
    public void PlugFieldIsAddedToTheTarget() => Assert.Equal(12, Run(
        "public class T { public int Add(int a) => 0; public static int M() { T t = new(), other = new(); other.Add(50); t.Add(5); return t.Add(7); } }",
        "[Plug(Target = typeof(T))] [PlugField(FieldId = \"$$Sum$$\", FieldType = typeof(int))] public static class TImpl {"
        + "public static int Add(T aThis, int a, [FieldAccess(Name = \"$$Sum$$\")] ref int sum) => sum += a; }",
        "M"));

    [Theory]
    [InlineData("[Inline]", true)]
    [InlineData("[Inline(TargetPlatform = TargetPlatform.AArch64)]", true)]
    [InlineData("[Inline(TargetPlatform = TargetPlatform.X64)]", false)]
    public void InlineHoldsForPlugAndTarget(string aAttribute, bool aIsInline)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", "public static class T { [MethodImpl(MethodImplOptions.NoInlining)] public static int M(int a) => 1; " + aAttribute + " public static void Plain() { } }");
        workshop.Compile("Plugs", "[Plug(Target = typeof(T))] public static class TImpl { " + aAttribute + " public static int M(int a) => 2; }");
        Assembly target = workshop.WeaveAndLoad("Target");
        MethodInfo[] methods = [target.GetType("T")!.GetMethod("M")!, target.GetType("T")!.GetMethod("Plain")!, workshop.Load("Plugs").GetType("TImpl")!.GetMethod("M")!];
        Assert.All(methods, method => Assert.Equal(aIsInline, method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining)));
        Assert.All(methods, method => Assert.False(method.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining)));
    }

    [Fact]
    public void GenericMethodIsPlugged() => Assert.Equal("Int32", Run(
        "public static class T { private static string G<A>(A a) => \"\"; public static string M() => G(1); }",
        "[Plug(Target = typeof(T))] public static class TImpl { public static string G<A>(A a) => typeof(A).Name; }",
        "M"));

    [Fact]
    public void GenericTypeIsPlugged() => Assert.Equal("String", Run(
        "public class B<A> { public string Name(A a) => \"\"; } public static class T { public static string M() => new B<string>().Name(\"\"); }",
        "[Plug(Target = typeof(B<>))] public static class BImpl<A> { public static string Name(B<A> aThis, A a) => typeof(A).Name; }",
        "M"));

    [Theory]
    [InlineData("[Plug(Target = typeof(T))] public static class P { [PlugMethod(Enabled = false)] public static int M() => 2; }")]
    [InlineData("[Plug(Target = typeof(T))] public static class P { private static int M() => 2; }")]
    [InlineData("[Plug(Target = typeof(T), TargetPlatform = TargetPlatform.X64)] public static class P { public static int M() => 2; }")]
    [InlineData("[Plug(TargetName = \"No.Such, Target\", IsOptional = true)] public static class P { public static int M() => 2; }")]
    [InlineData("[Plug(Target = typeof(T))] public static class P { [PlugMethod(IsOptional = true)] public static int Absent() => 2; }")]
    public void DisabledForeignAndOptionalPlugsAreLeftOut(string aPlug) =>
        Assert.Equal(1, Run("public static class T { public static int M() => 1; }", aPlug, "M"));

    private static object? Run(string aTarget, string aPlug, string aMethod, params object[] aArguments)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", aTarget);
        workshop.Compile("Plugs", aPlug);
        System.Type type = workshop.WeaveAndLoad("Target").GetType("T")!;
        foreach (MethodInfo method in type.GetMethods())
        {
            ParameterInfo[] parameters = method.GetParameters();
            if (method.Name == aMethod && parameters.Length == aArguments.Length
                && (parameters.Length == 0 || parameters[0].ParameterType == aArguments[0].GetType()))
            {
                return method.Invoke(null, aArguments);
            }
        }

        throw new System.MissingMethodException("T", aMethod);
    }
}
