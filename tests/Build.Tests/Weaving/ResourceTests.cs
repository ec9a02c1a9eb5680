using System.Linq;
using System.Reflection;
using Cosmos.Build;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>ManifestResourceStream: a field holds an embedded resource before any code of its class runs.</summary>
public sealed class ResourceTests
{
    private static readonly byte[] s_data = [1, 2, 3, 250];

    [Theory]
    [InlineData("[ManifestResourceStream(ResourceName = \"N.a.bin\")] public static byte[] F;")]
    [InlineData("[ManifestResourceStream(ResourceName = \"N.a.bin\")] public static readonly byte[] F;")]
    [InlineData("[ManifestResourceStream(ResourceName = \"N.a.bin\")] public static readonly byte[] F = null!;")]
    [InlineData("public static int N = F.Length; [ManifestResourceStream(ResourceName = \"N.a.bin\")] private static readonly byte[] F = null!;")]
    [InlineData("public static int N; static T() { N = F[3]; } [ManifestResourceStream(ResourceName = \"N.a.bin\")] private static readonly byte[] F;", 250)]
    public void FieldHoldsTheResource(string aMembers, int aNumber = 4)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", $"public static class T {{ {aMembers} }}", aResources: ("N.a.bin", s_data));
        System.Type type = workshop.WeaveAndLoad("Target").GetType("T")!;
        Assert.Equal(aNumber, type.GetField("N")?.GetValue(null) ?? 4);
        Assert.Equal(s_data, type.GetField("F", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null));
    }

    [Fact]
    public void EachFieldHasAnArrayOfItsOwn()
    {
        using Workshop workshop = new();
        workshop.Compile(
            "Target",
            "public class T { [ManifestResourceStream(ResourceName = \"a\")] static byte[] A, B; [ManifestResourceStream(ResourceName = \"empty\")] static byte[] E;"
            + "public static string M() { A[0] = 9; return $\"{A[0]} {B[0]} {E.Length}\"; } }",
            aResources: [("a", s_data), ("empty", [])]);
        Assert.Equal("9 1 0", workshop.WeaveAndLoad("Target").GetType("T")!.GetMethod("M")!.Invoke(null, null));
    }

    [Theory]
    [InlineData("static byte[] F", "COSMOS014", "T.F: Target has no embedded resource absent; it has a, b")]
    [InlineData("static string F", "COSMOS015", "ManifestResourceStream on T.F means nothing: the field has to be a static byte[] of a class that is not generic")]
    [InlineData("byte[] F", "COSMOS015", "ManifestResourceStream on T.F means nothing: the field has to be a static byte[] of a class that is not generic")]
    public void MistakeIsNamed(string aField, string aCode, string aMessage)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", $"public class T {{ [ManifestResourceStream(ResourceName = \"absent\")] {aField}; }}", aResources: [("a", s_data), ("b", s_data)]);
        Diagnostic diagnostic = Assert.Single(workshop.Weave());
        Assert.Equal((aCode, aMessage), (diagnostic.Code, diagnostic.Message));
    }

    [Fact]
    public void AssemblyMayHaveNoResourceAtAll()
    {
        using Workshop workshop = new();
        workshop.Compile("Target", "public class T { [ManifestResourceStream] static byte[] F; }");
        Assert.Equal("T.F: Target has no embedded resource (ResourceName is not given); it has none", workshop.Weave().Single().Message);
    }
}
