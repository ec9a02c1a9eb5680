using System;
using System.Collections.Generic;
using System.Text;
using Mono.Cecil;

namespace Cosmos.Build.Symbols;

/// <summary>
/// Knows the C# name behind each symbol that ilc makes. ilc's mangling loses the difference between dots and underscores,
/// so each method of the image is mangled the same way here and looked up.
/// </summary>
public sealed class MangledNames
{
    private readonly Dictionary<string, (string Type, string Method)> _readable = [];
    private readonly MangledTypes _types = new();

    private MangledNames()
    {
    }

    public static MangledNames Read(IEnumerable<string> aAssemblies)
    {
        MangledNames names = new();
        foreach (string path in aAssemblies)
        {
            using ModuleDefinition module = ModuleDefinition.ReadModule(path);
            foreach (TypeDefinition type in module.GetTypes())
            {
                names.Add(type);
            }
        }

        return names;
    }

    /// <summary>The C# name of a symbol; the symbol itself when it is neither a method's nor a method table's.</summary>
    public string Readable(string aSymbol)
    {
        if (MangledTypes.IsMethodTable(aSymbol))
        {
            return _types.Readable(aSymbol);
        }

        string bare = WithoutArguments(aSymbol, out string ofType, out string ofMethod);
        return _readable.TryGetValue(bare, out (string Type, string Method) name)
            ? $"{name.Type}{ofType}.{name.Method}{ofMethod}"
            : aSymbol;
    }

    private void Add(TypeDefinition aType)
    {
        string type = $"{Prefix(aType.Module.Assembly.Name.Name)}_{Sanitize(aType.FullName)}";
        string readable = aType.FullName.Replace('/', '.').Split('`')[0];
        _types.Add(type, aType);
        Dictionary<string, int> seen = [];
        foreach (MethodDefinition method in aType.Methods)
        {
            // Overloads are numbered in metadata order: M, M_0, M_1.
            string name = Sanitize(method.Name);
            string unique = name;
            if (!seen.TryAdd(name, 0))
            {
                unique = $"{name}_{seen[name]++}";
            }

            _readable.TryAdd($"{type}__{unique}", (readable, method.Name.TrimStart('.')));
        }
    }

    /// <summary>ilc shortens <c>System.Private.</c> to <c>S_P_</c>.</summary>
    private static string Prefix(string aAssembly) =>
        Sanitize(aAssembly.StartsWith("System.Private.") ? "S.P." + aAssembly["System.Private.".Length..] : aAssembly);

    private static string Sanitize(string aName)
    {
        StringBuilder text = new();
        foreach (char letter in aName)
        {
            text.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        }

        return text.ToString();
    }

    /// <summary>Cuts the generic arguments out of a symbol: those at its end are the method's, others the type's.</summary>
    private static string WithoutArguments(string aSymbol, out string aOfType, out string aOfMethod)
    {
        StringBuilder bare = new();
        aOfType = aOfMethod = "";
        int depth = 0;
        int start = 0;
        for (int i = 0; i < aSymbol.Length; i++)
        {
            if (aSymbol[i] == '<' && depth++ == 0)
            {
                start = i;
            }

            if (depth == 0)
            {
                bare.Append(aSymbol[i]);
            }

            if (aSymbol[i] == '>' && --depth == 0)
            {
                string arguments = aSymbol[start..(i + 1)];
                (aOfType, aOfMethod) = i + 1 == aSymbol.Length ? (aOfType, arguments) : (arguments, aOfMethod);
            }
        }

        return bare.ToString();
    }
}
