using System.Linq;
using Cosmos.Build;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>Generic methods that are virtual: an error where the object's type decides, fine where the compiler can.</summary>
public sealed class GenericVirtualTests
{
    private const string Types = """
        public interface I { void M<T>(T item); }
        public class V { public virtual void M<T>(T item) { } public void N<T>(T item) { } }
        public sealed class S : V { public override void M<T>(T item) { } }
        public struct Z : I { public void M<T>(T item) { } }
        """;

    [Theory]
    [InlineData("static void C(I i) => i.M(1);", "calls I.M")]
    [InlineData("static void C(V v) => v.M(1);", "calls V.M")]
    [InlineData("static Action<int> C(V v) => v.M;", "calls V.M")]
    public void CallThatTheObjectDecidesIsRefused(string aMember, string aMessage)
    {
        Diagnostic diagnostic = Assert.Single(Weave(aMember));
        Assert.Equal("COSMOS016", diagnostic.Code);
        Assert.Contains(aMessage, diagnostic.Message);
        Assert.StartsWith("U.C(", diagnostic.Message);
    }

    [Theory]
    [InlineData("static void C(V v) => v.N(1);")]
    [InlineData("static void C<T>(T item) where T : struct, I => item.M(1);")]
    [InlineData("static void C(System.Collections.Generic.List<int> list) => list.Add(1);")]
    public void CallThatTheCompilerBindsIsFine(string aMember) => Assert.Empty(Weave(aMember));

    private static Diagnostic[] Weave(string aMember)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", $"{Types} public static class U {{ {aMember} }}");
        return workshop.Weave().ToArray();
    }
}
