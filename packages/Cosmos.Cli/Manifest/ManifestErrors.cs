using System.Collections.Generic;
using System.Linq;

namespace Cosmos.Cli.Manifest;

/// <summary>What is wrong with a manifest, each in one line that compilers' users know: file, line, column, field, message.</summary>
/// <param name="path">The manifest's, as the person has given it.</param>
/// <param name="json">Its content.</param>
public sealed class ManifestErrors(string path, JsonFile json)
{
    private readonly List<(long Offset, string Text)> _errors = [];

    /// <summary>The lines, in the order of the file.</summary>
    public IReadOnlyList<string> Lines =>
    [
        .. _errors.OrderBy(error => error.Offset).Select(error =>
        {
            (int line, int column) = json.PlaceOf(error.Offset);
            return $"{path}:{line}:{column}: {error.Text}";
        }),
    ];

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _errors.Count == 0;

    /// <summary>Adds a mistake.</summary>
    /// <param name="offset">Its place, in bytes.</param>
    /// <param name="text">The field and what is wrong, what is allowed or how to mend it.</param>
    public void Add(long offset, string text) => _errors.Add((offset, text));
}
