using System;
using System.IO;

namespace Qemu.Tests.Harness;

/// <summary>A file that lives as long as a test.</summary>
public sealed class TemporaryFile : IDisposable
{
    /// <summary>Writes the file.</summary>
    /// <param name="content">What is in it.</param>
    /// <param name="ending">Of its name.</param>
    public TemporaryFile(byte[] content, string ending = "")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ending);
        File.WriteAllBytes(Path, content);
    }

    /// <summary>The file's absolute path.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
