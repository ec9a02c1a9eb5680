using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Sizes;

/// <summary>One function with a body, from its signature to its last line.</summary>
internal sealed record Function(string File, string Name, int Lines)
{
    public override string ToString() => $"{File}: {Name}: {Lines}";
}

/// <summary>Every function of the sources: methods, constructors, operators, accessors with a body.</summary>
internal static class Functions
{
    public static IReadOnlyList<Function> All { get; } =
        [.. SourceTree.Sources.Where(file => file.EndsWith(".cs", System.StringComparison.Ordinal)).SelectMany(Of)];

    private static IEnumerable<Function> Of(string file)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(SourceTree.Read(file), new CSharpParseOptions(LanguageVersion.Latest)).GetRoot();
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            string? name = node switch
            {
                MethodDeclarationSyntax method when HasBody(method) => method.Identifier.Text,
                ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
                OperatorDeclarationSyntax declared => $"operator {declared.OperatorToken.Text}",
                AccessorDeclarationSyntax { Body: not null } accessor => accessor.Keyword.Text,
                _ => null,
            };
            if (name is not null)
            {
                FileLinePositionSpan span = node.SyntaxTree.GetLineSpan(node.Span);
                yield return new Function(file, name, span.EndLinePosition.Line - span.StartLinePosition.Line + 1);
            }
        }
    }

    private static bool HasBody(MethodDeclarationSyntax method) => method.Body is not null || method.ExpressionBody is not null;
}
