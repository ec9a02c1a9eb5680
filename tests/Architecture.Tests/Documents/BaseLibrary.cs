using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Documents;

/// <summary>The public types of the kernel's base library and the names of their public members, out of its sources.</summary>
internal static class BaseLibrary
{
    private const string Sources = "packages/Cosmos.Core/CoreLib/";

    /// <summary>The runtime's own, which programs do not see.</summary>
    private static readonly string[] s_hidden = ["packages/Cosmos.Core/CoreLib/Runtime/System/Runtime/", "packages/Cosmos.Core/CoreLib/Runtime/Internal/"];

    /// <summary>A list for each namespace: type, then its members without their overloads.</summary>
    public static string ToMarkdown()
    {
        SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> namespaces = new(StringComparer.Ordinal);
        foreach (string file in SourceTree.Sources.Where(IsListed))
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(SourceTree.Read(file), new CSharpParseOptions(LanguageVersion.Latest)).GetRoot();
            foreach (BaseNamespaceDeclarationSyntax declared in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
            {
                foreach (MemberDeclarationSyntax member in declared.Members.Where(IsPublic))
                {
                    string name = declared.Name.ToString();
                    if (!namespaces.TryGetValue(name, out SortedDictionary<string, SortedSet<string>>? types))
                    {
                        namespaces.Add(name, types = new(StringComparer.Ordinal));
                    }

                    Add(types, "", member);
                }
            }
        }

        return Text(namespaces);
    }

    private static bool IsListed(string file) =>
        file.StartsWith(Sources, StringComparison.Ordinal) && !s_hidden.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));

    private static void Add(SortedDictionary<string, SortedSet<string>> types, string outer, MemberDeclarationSyntax declared)
    {
        string? name = declared switch
        {
            TypeDeclarationSyntax type => type.Identifier.Text + Parameters(type.TypeParameterList),
            DelegateDeclarationSyntax type => type.Identifier.Text + Parameters(type.TypeParameterList),
            EnumDeclarationSyntax type => type.Identifier.Text,
            _ => null,
        };
        if (name is null)
        {
            return;
        }

        string full = outer + name;
        if (!types.TryGetValue(full, out SortedSet<string>? members))
        {
            types.Add(full, members = new(StringComparer.Ordinal));
        }

        bool isInterface = declared is InterfaceDeclarationSyntax;
        foreach (MemberDeclarationSyntax member in declared is TypeDeclarationSyntax parent ? parent.Members : default)
        {
            if (isInterface || IsPublic(member))
            {
                members.UnionWith(Names(member));
                Add(types, full + ".", member);
            }
        }

        if (declared is EnumDeclarationSyntax values)
        {
            members.UnionWith(values.Members.Select(value => value.Identifier.Text));
        }
    }

    private static string Parameters(TypeParameterListSyntax? list) =>
        list is null ? "" : $"<{string.Join(", ", list.Parameters.Select(parameter => parameter.Identifier.Text))}>";

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.Text],
        PropertyDeclarationSyntax property => [property.Identifier.Text],
        EventDeclarationSyntax declared => [declared.Identifier.Text],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.Text),
        IndexerDeclarationSyntax => ["[]"],
        OperatorDeclarationSyntax declared => [declared.OperatorToken.Text],
        _ => [],
    };

    private static string Text(SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> namespaces)
    {
        StringBuilder text = new();
        foreach ((string name, SortedDictionary<string, SortedSet<string>> types) in namespaces)
        {
            text.Append($"## {name}\n\n");
            foreach ((string type, SortedSet<string> members) in types)
            {
                text.Append(members.Count == 0 ? $"- **{Escape(type)}**\n" : $"- **{Escape(type)}**: {Escape(string.Join(", ", members))}\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Escape(string text) =>
        text.Replace("<", "\\<").Replace("*", "\\*").Replace("_", "\\_").Replace("[", "\\[").Replace("|", "\\|");
}
