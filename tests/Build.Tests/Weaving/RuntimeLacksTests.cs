using System.Linq;
using Cosmos.Build;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>C# that would build, and not do in the kernel what it does in .NET: an error at its line.</summary>
public sealed class RuntimeLacksTests
{
    [Theory]
    [InlineData("~C() { }", "C.Finalize() is a finalizer")]
    [InlineData("[ThreadStatic] static int F; static void M() { }", "C.F is [ThreadStatic]")]
    [InlineData("static async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); }", "C.M() is async")]
    [InlineData("static async void M() { await System.Threading.Tasks.Task.Yield(); }", "C.M() is async")]
    [InlineData("static async System.Collections.Generic.IAsyncEnumerable<int> M() { yield return 1; }", "C.M() is async")]
    [InlineData("[MethodImpl(MethodImplOptions.Synchronized)] static void M() { }", "C.M() is [MethodImpl(Synchronized)]")]
    [InlineData("static object M() => new int[2, 3];", "C.M() makes an array of several dimensions")]
    [InlineData("static int[,] F = { { 1 } };", "C..cctor() makes an array of several dimensions")]
    [InlineData("static void M(ref int a) { var r = __makeref(a); }", "C.M(ref Int32) uses a typed reference")]
    [InlineData("static void M(Action a) => a.BeginInvoke(null, null);", "C.M(Action) calls a delegate by BeginInvoke")]
    public void IsAnErrorAtItsLine(string aMember, string aMessage)
    {
        Diagnostic[] errors = Weave($"\n\npublic class C {{ {aMember} }}");
        Diagnostic error = Assert.Single(errors, error => error.Code == "COSMOS019");
        Assert.StartsWith(aMessage, error.Message);
        Assert.Equal(("Target.cs", LineOfClass), (error.File, error.Line));
        Assert.Single(errors);
    }

    [Fact]
    public void ImportFromALibraryIsAnError()
    {
        Diagnostic error = Assert.Single(Weave("public static class C { [DllImport(\"libc\")] public static extern int getpid(); [DllImport(\"*\")] public static extern int own(); }"));
        Assert.StartsWith("C.getpid() imports from libc", error.Message);
    }

    [Fact]
    public void WhatOnlyLooksLikeItIsFine() => Assert.Empty(Weave("""
        public class C : IDisposable
        {
            public void Finalize(int a) { }
            public void Dispose() => GC.SuppressFinalize(this);
            public void BeginInvoke(object a, object b) { }
            public void M() => BeginInvoke(new int[2][], new[] { 1 });
        }
        """));

    /// <summary>Two lines below the prologue.</summary>
    private static int LineOfClass => Workshop.Prologue.Count(letter => letter == '\n') + 3;

    private static Diagnostic[] Weave(string aSource)
    {
        using Workshop workshop = new();
        workshop.Compile("Target", aSource);
        return workshop.Weave().ToArray();
    }
}
