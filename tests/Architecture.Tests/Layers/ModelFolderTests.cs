using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Architecture.Tests.Layers;

/// <summary>
/// The folders of Model, each a namespace, lie in layers too: no folder uses one that uses it. What a folder uses is what the
/// compiler binds its names to, constants and all.
/// </summary>
public sealed class ModelFolderTests
{
    private const string Folder = "Hypervisor.Module/Model/";
    private const string Namespace = "Hypervisor.Model.";

    /// <summary>The folders, and of each those that it may use.</summary>
    internal static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Arm"] = [],
        ["Entropy"] = [],
        ["Smccc"] = ["Entropy"],
        ["Stage2"] = [],
        ["Devices"] = ["Entropy"],
        ["Gic"] = ["Arm", "Devices"],
        ["SysRegs"] = ["Arm"],
        ["Vm"] = ["Arm", "Smccc", "Devices", "Psci"],
        ["Psci"] = ["Arm", "Smccc"],
        ["Exits"] = ["Arm", "Smccc", "Psci"],
        ["Threads"] = ["Psci", "Exits"],
        ["Extensions"] = ["Devices", "Smccc", "Exits"],
    };

    private static readonly Lazy<Dictionary<string, SortedSet<string>>> s_used = new(FindUses);

    public static TheoryData<string> Folders => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void UsesOnlyWhatLiesBelow(string folder) => Assert.Empty(s_used.Value[folder].Except(MayUse[folder]));

    [Fact]
    public void EveryFolderHasAPlace() => Assert.Equal(MayUse.Keys.Order(), s_used.Value.Keys.Order());

    [Fact]
    public void TheRulesHaveNoCycle()
    {
        HashSet<string> placed = [];
        while (placed.Count < MayUse.Count)
        {
            string? next = MayUse.Keys.FirstOrDefault(folder => !placed.Contains(folder) && MayUse[folder].All(placed.Contains));
            Assert.True(next is not null, $"a cycle among {string.Join(", ", MayUse.Keys.Except(placed))}");
            placed.Add(next);
        }
    }

    private static Dictionary<string, SortedSet<string>> FindUses()
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        SyntaxTree[] trees =
        [
            .. SourceTree.ProductSources.Where(file => file.StartsWith(Folder, StringComparison.Ordinal))
                .Select(file => CSharpSyntaxTree.ParseText(SourceTree.Read(file), options, file)),
        ];
        CSharpCompilation model = CSharpCompilation.Create(
            "Model", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Dictionary<string, SortedSet<string>> used = [];
        foreach (SyntaxTree tree in trees)
        {
            string folder = tree.FilePath[Folder.Length..].Split('/')[0];
            SortedSet<string> uses = used.TryGetValue(folder, out SortedSet<string>? found) ? found : used[folder] = [];
            SemanticModel semantics = model.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                ISymbol? symbol = semantics.GetSymbolInfo(name).Symbol;
                string owner = symbol is null or INamespaceSymbol ? "" : symbol.ContainingNamespace?.ToDisplayString() ?? "";
                if (owner.StartsWith(Namespace, StringComparison.Ordinal) && owner[Namespace.Length..] != folder)
                {
                    uses.Add(owner[Namespace.Length..]);
                }
            }
        }

        return used;
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Hypervisor.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
