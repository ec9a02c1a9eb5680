namespace Cosmos.Cli.Manifest;

/// <summary>What the value of a manifest's field is.</summary>
public enum ManifestFieldKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A text that is the path of a file.</summary>
    File,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of whole numbers.</summary>
    Numbers,
}
