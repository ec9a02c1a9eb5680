using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Architecture.Tests.Layers;

/// <summary>What a project file says of its place among the layers.</summary>
internal sealed class ProjectFile(string path)
{
    private readonly XElement _root = XElement.Parse(SourceTree.Read(path));

    public string Name { get; } = Path.GetFileNameWithoutExtension(path);

    /// <summary>The names of the projects whose types it may use.</summary>
    public IReadOnlyList<string> References =>
        [.. _root.Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))];

    /// <summary>The layer rule; null when the project has none.</summary>
    public IReadOnlyList<string>? Allowed =>
        Property("CosmosLayerAllowed") is { } allowed ? allowed.Split(';', StringSplitOptions.RemoveEmptyEntries) : null;

    public bool AllowsUnsafe => string.Equals(Property("AllowUnsafeBlocks"), "true", StringComparison.OrdinalIgnoreCase);

    private string? Property(string name) => _root.Descendants(name).LastOrDefault()?.Value.Trim();
}
