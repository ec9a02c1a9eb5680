using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;

namespace Cosmos.Build.Symbols;

/// <summary>
/// Knows the type behind each method table. Names are those of <c>Type.ToString</c> in .NET. An enum's has its members behind it,
/// as there is no reflection: a 0, then "|" when it has [Flags], then <c>value=Name,</c> for each by ascending unsigned value.
/// </summary>
internal sealed class MangledTypes
{
    /// <summary>How the symbol of a type's method table begins; its length follows, as in C++.</summary>
    private const string Prefix = "_ZTV";
    private const string Boxed = "Boxed_";
    private const string ArrayOf = "__Array<";
    private const string Separator = "__";

    /// <summary>What ilc has names of its own for.</summary>
    private static readonly (string Mangled, string Type)[] s_primitives =
    [
        ("Bool", "Boolean"), ("Char", "Char"), ("Int8", "SByte"), ("UInt8", "Byte"), ("Int16", "Int16"), ("UInt16", "UInt16"),
        ("Int32", "Int32"), ("UInt32", "UInt32"), ("Int64", "Int64"), ("UInt64", "UInt64"), ("IntPtr", "IntPtr"), ("UIntPtr", "UIntPtr"),
        ("Single", "Single"), ("Double", "Double"), ("Void", "Void"), ("String", "String"), ("Object", "Object"),
    ];

    private readonly Dictionary<string, string> _names = s_primitives.ToDictionary(entry => entry.Mangled, entry => "System." + entry.Type);
    private readonly Dictionary<string, string> _members = [];

    /// <summary>Whether the symbol is that of a type, by whose address an object tells what it is.</summary>
    public static bool IsMethodTable(string aSymbol) => aSymbol.StartsWith(Prefix, StringComparison.Ordinal);

    public void Add(string aMangled, TypeDefinition aType)
    {
        _names.TryAdd(aMangled, aType.FullName.Replace('/', '+'));
        if (aType.IsEnum)
        {
            _members.TryAdd(aMangled, Members(aType));
        }
    }

    /// <summary>The name of a method table's type, with an enum's members; the symbol itself when it is unknown.</summary>
    public string Readable(string aSymbol)
    {
        string mangled = aSymbol[Prefix.Length..].TrimStart("0123456789".ToCharArray());
        mangled = mangled.StartsWith(Boxed, StringComparison.Ordinal) ? mangled[Boxed.Length..] : mangled;
        return (NameOf(mangled) ?? aSymbol) + _members.GetValueOrDefault(mangled, "");
    }

    private string? NameOf(string aMangled)
    {
        if (!aMangled.EndsWith('>'))
        {
            return _names.GetValueOrDefault(aMangled);
        }

        int open = aMangled.IndexOf('<');
        string inner = aMangled[(open + 1)..^1];
        if (aMangled.StartsWith(ArrayOf, StringComparison.Ordinal))
        {
            return NameOf(inner) is { } element ? element + "[]" : null;
        }

        return _names.TryGetValue(aMangled[..open], out string? definition) && NamesOf(inner) is { } arguments
            ? $"{definition}[{string.Join(',', arguments)}]"
            : null;
    }

    /// <summary>Type arguments stand between double underscores, which names may have too: only known names are cut off.</summary>
    private List<string>? NamesOf(string aMangled)
    {
        if (NameOf(aMangled) is { } only)
        {
            return [only];
        }

        for (int at = aMangled.IndexOf(Separator, 1, StringComparison.Ordinal); at > 0; at = aMangled.IndexOf(Separator, at + 1, StringComparison.Ordinal))
        {
            if (NameOf(aMangled[..at]) is { } first && NamesOf(aMangled[(at + Separator.Length)..]) is { } others)
            {
                return [first, .. others];
            }
        }

        return null;
    }

    private static string Members(TypeDefinition aEnum)
    {
        IEnumerable<string> members = aEnum.Fields.Where(field => field.HasConstant)
            .Select(field => (Value: Unsigned(field.Constant), field.Name))
            .OrderBy(member => member.Value)
            .Select(member => string.Create(CultureInfo.InvariantCulture, $"{member.Value}={member.Name},"));
        bool isFlags = aEnum.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.FlagsAttribute");
        return $"\0{(isFlags ? "|" : "")}{string.Concat(members)}";
    }

    private static ulong Unsigned(object aValue) => aValue switch
    {
        sbyte value => (byte)value,
        short value => (ushort)value,
        int value => (uint)value,
        long value => (ulong)value,
        bool value => value ? 1u : 0u,
        char value => value,
        _ => Convert.ToUInt64(aValue, CultureInfo.InvariantCulture),
    };
}
