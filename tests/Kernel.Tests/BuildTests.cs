using System;
using System.IO;
using Qemu.Tests.Harness;
using Xunit;

namespace Kernel.Tests;

/// <summary>The image build as a whole, through MSBuild: what it redoes, what it refuses. One build at a time, as they share projects.</summary>
[Collection(nameof(BuildTests))]
public sealed class BuildTests
{
    private const string PlugRequired = """
        [IL2CPU.API.Attribs.PlugMethod(PlugRequired = true)]
            private static void Missing() => throw null!;
        """;

    [Fact]
    public void OnlyWhatChangedIsBuiltAgain()
    {
        using ScratchKernel kernel = new();
        kernel.Write("Stop();");
        kernel.Build().EndedWith(ExitStatus.Success);
        (DateTime image, DateTime compiled) = TimesOf(kernel);

        kernel.Build().EndedWith(ExitStatus.Success);
        Assert.Equal((image, compiled), TimesOf(kernel));

        kernel.Write("Cosmos.System.Console.WriteLine(\"changed\"); Stop();");
        kernel.Build().EndedWith(ExitStatus.Success);
        (DateTime newImage, DateTime newCompiled) = TimesOf(kernel);
        Assert.True(newImage > image && newCompiled > compiled);
        Machine.BootImage(kernel.Image).Shows("changed").StoppedWith(ExitStatus.Success);
    }

    /// <summary>Never a trap at run time: the build names the method, its caller and the line.</summary>
    [Fact]
    public void ApiThatTheKernelLacksIsABuildError()
    {
        using ScratchKernel kernel = new();
        kernel.Write("System.IO.File.ReadAllText(\"x\"); Stop();");
        GuestRun run = Failed(kernel);
        run.SaysInOneLine("Scratch.cs(7)", "error COSMOS002", "Scratch.ScratchKernel.Run", "System.IO.File.ReadAllText", "plug needed");
    }

    [Fact]
    public void RequiredPlugThatIsMissingIsABuildError()
    {
        using ScratchKernel kernel = new();
        kernel.Write("Missing(); Stop();", PlugRequired);
        Failed(kernel).SaysInOneLine("error COSMOS001", "Scratch.ScratchKernel.Missing");
    }

    /// <summary>What is wrong with modules is told before anything boots.</summary>
    [Theory]
    [InlineData("[DependsOn(typeof(Second))]", "[DependsOn(typeof(First))]", "", "error COSMOS017", "in a circle: Scratch.First -> Scratch.Second -> Scratch.First")]
    [InlineData("[DependsOn(typeof(IThing))]", "", "", "error COSMOS018", "module Scratch.First depends on Scratch.IThing")]
    [InlineData("", "", PlugRequired, "error COSMOS001", "Scratch.Second.Missing")]
    public void AModuleThatCannotStartIsABuildError(string first, string second, string members, string code, string told)
    {
        using ScratchKernel kernel = new();
        kernel.Write("Stop();");
        kernel.Add("Modules.cs", $$"""
            using Cosmos.System;

            [assembly: KernelModule(typeof(Scratch.First)), KernelModule(typeof(Scratch.Second))]

            namespace Scratch;

            public interface IThing
            {
            }

            {{first}}
            public sealed class First : KernelModule
            {
                public override string Name => "first";

                public override void Start()
                {
                }
            }

            {{second}}
            public sealed class Second : KernelModule
            {
                public override string Name => "second";

                public override void Start()
                {
                    {{(members.Length > 0 ? "Missing();" : "")}}
                }

                {{members}}
            }
            """);
        Failed(kernel).SaysInOneLine(code, told);
    }

    private static GuestRun Failed(ScratchKernel kernel)
    {
        GuestRun run = kernel.Build().EndedWith(1);
        Assert.False(File.Exists(kernel.Image));
        return run;
    }

    private static (DateTime Image, DateTime Compiled) TimesOf(ScratchKernel kernel) =>
        (File.GetLastWriteTimeUtc(kernel.Image), File.GetLastWriteTimeUtc(kernel.ManagedObject));
}
