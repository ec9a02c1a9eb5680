using System;
using System.IO;
using System.Linq;
using Qemu.Tests.Harness;
using Xunit;

namespace Kernel.Tests;

/// <summary>docs/modules.md: what it has of C# is a kernel's modules.</summary>
[Collection(nameof(BuildTests))]
public sealed class ModulePageTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void TheModulesOfThePageStart()
    {
        string[] sources = [.. new DocumentPage("docs/modules.md").Blocks("csharp")];
        Assert.Contains(sources, source => source.Contains("KernelConsole.Commands.Add(\"hello\"", StringComparison.Ordinal));
        using ScratchKernel kernel = new();
        kernel.Write("Cosmos.System.Threading.Scheduler.Sleep(40_000_000_000); Stop();");
        for (int i = 0; i < sources.Length; i++)
        {
            kernel.Add($"Page{i}.cs", sources[i]);
        }

        kernel.Build().EndedWith(ExitStatus.Success);
        using ConsoleSession session = ConsoleSession.OfMachine(
            s_limit, "-M", "virt,virtualization=on,gic-version=3", "-cpu", "cortex-a72", "-m", "512M", "-kernel", kernel.Image);
        session.Expect("module hello started");
        session.Expect("module clock started");
        session.Expect("chime: it is ");
        session.Type("hello\r");
        session.Expect("hello, world");
    }
}
