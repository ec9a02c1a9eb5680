using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Architecture.Tests.Documents;

/// <summary>The examples compile, and what they write is assembly.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void PlugExampleWorks()
    {
        Assembly example = Compile(new Markdown("docs/plugs.md").Blocks.Where(block => block.Language == "csharp").Select(block => block.Content));
        var method = (AssemblerMethod)Activator.CreateInstance(example.GetType("Example.CounterTicksAsm", throwOnError: true)!)!;
        Assembler assembler = new();
        assembler.BeginFunction("Ticks");
        method.AssembleNew(assembler, example.GetType("Example.CounterImpl")!.GetMethod("Ticks")!);
        Assert.Contains("cntvct_el0", assembler.Text);
        Assert.Contains("ret", assembler.Text);
    }

    private static Assembly Compile(IEnumerable<string> sources)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Example",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
