using System.Linq;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>An API that the image lacks is an error that names the API and its caller. System.Console is not in the CoreLib.</summary>
public sealed class MissingApiTests
{
    private const string Tail = ", which the kernel's CoreLib lacks: plug needed";

    [Theory]
    [InlineData("static System.Collections.Specialized.NameValueCollection F = null!;", "C.F is of type System.Collections.Specialized.NameValueCollection")]
    [InlineData("static void M(System.Net.IPAddress a) { }", "C.M(IPAddress) takes System.Net.IPAddress")]
    [InlineData("static System.Net.IPAddress M() => null!;", "C.M() returns System.Net.IPAddress")]
    [InlineData("static object M() => typeof(System.Net.IPAddress);", "C.M() uses System.Net.IPAddress")]
    [InlineData("class D : System.Net.EndPoint { }", "C.D derives from System.Net.EndPoint")]
    public void TypeIsMissing(string aMember, string aMessage)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", $"public class C {{ {aMember} }}");
        Assert.Contains(aMessage + Tail, workshop.Weave().Select(diagnostic => diagnostic.Message));
    }

    /// <summary>Of what many will miss, the error says what the kernel has instead.</summary>
    [Theory]
    [InlineData("static void M() => Console.WriteLine(1);", "calls System.Console.WriteLine(Int32)", "use Cosmos.System.Console")]
    [InlineData("static System.Reflection.Metadata.MetadataReader? F;", "C.F is of type System.Reflection.Metadata.MetadataReader", "there is no reflection")]
    [InlineData("static object M() => new System.IO.Pipes.AnonymousPipeServerStream();", "calls System.IO.Pipes.AnonymousPipeServerStream..ctor()", "embed a resource")]
    public void ErrorSaysWhatServesInstead(string aMember, string aMessage, string aAdvice)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", $"public class C {{ {aMember} public static void N() {{ }} }}");
        Assert.Contains(workshop.Weave(), error =>
            error.Code == "COSMOS002" && error.Message.Contains(aMessage + Tail + " (") && error.Message.Contains(aAdvice) && error.File == "Target.cs" && error.Line > 0);
    }

    [Fact]
    public void MethodIsMissing()
    {
        using Workshop workshop = new();
        workshop.Compile("Target", "public static class T { public static void M(int a) { } public static int F; }");
        workshop.Compile("User", "public static class U { public static void Call() => T.M(T.F); }");
        workshop.Recompile("Target", "public static class T { public static void M(long a) { } }");
        Assert.Equal(["U.Call() reads or writes T.F" + Tail, "U.Call() calls T.M(Int32)" + Tail], workshop.Weave().Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void OrdinaryCodeHasAllItNeeds()
    {
        using Workshop workshop = new();
        workshop.Compile("Target", """
            public record R(int A, string B);
            public static class T
            {
                public static string M() { System.Collections.Generic.Dictionary<string, R[]> d = new() { ["a"] = [new(1, "b")] }; return $"{d["a"][0]} {d.Count}"; }
                public static unsafe int P(delegate*<int, int> f, int[,] a) { a[0, 1] = 4; return f(a[0, 1]); }
            }
            """);
        Assert.Empty(workshop.Weave());
    }

    [Fact]
    public void BuildTimeCodeMayUseTheHost()
    {
        using Workshop workshop = new();
        workshop.Compile("Target", """
            public sealed class Asm : AssemblerMethod { public override void AssembleNew(Assembler a, object i) { Console.WriteLine(Help.N(a)); a.Ret(); } }
            public static class Help { public static string N(Assembler a) { Console.Write(1); return ""; } }
            """);
        Assert.Empty(workshop.Weave());
    }
}
