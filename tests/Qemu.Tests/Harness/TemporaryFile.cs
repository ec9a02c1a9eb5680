using System;
using System.IO;

namespace Qemu.Tests.Harness;

/// <summary>A file that lives as long as a test.</summary>
public sealed class TemporaryFile : IDisposable
{
    /// <summary>Writes the file.</summary>
    public TemporaryFile(byte[] content) => File.WriteAllBytes(Path, content);

    /// <summary>The file's absolute path.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
